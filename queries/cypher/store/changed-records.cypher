// How many records did the changes after this revision touch, and is one of them an erasure?
MATCH (x:Change {city: $city}) USING INDEX x:Change(city, revision) WHERE x.revision > $after
RETURN coalesce(sum(x.records), 0) AS records, count(x.erasure) > 0 AS erased
