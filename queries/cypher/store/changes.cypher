// What was changed last, the newest first?
MATCH (x:Change {city: $city}) USING INDEX x:Change(city, revision) WHERE x.revision < $before AND x.revision > $after
RETURN x.revision AS revision, x.changeSet AS changeSet, x.appliedAt AS appliedAt, x.author AS author, x.message AS message, x.undoes AS undoes, coalesce(x.erasure, false) AS erasure
ORDER BY x.city DESC, x.revision DESC LIMIT $take
