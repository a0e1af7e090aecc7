// How many records did the changes after this revision touch?
MATCH (x:Change {city: $city}) USING INDEX x:Change(city, revision) WHERE x.revision > $after
RETURN coalesce(sum(x.records), 0) AS records
