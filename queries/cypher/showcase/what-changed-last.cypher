// What changed last: the newest entries of the city's log.
// :param city => 'birmingham'
MATCH (x:Change {city: $city}) WHERE x.revision >= 1
RETURN x.revision AS revision, x.appliedAt AS at, x.author AS who, x.message AS why, x.records AS records
ORDER BY x.revision DESC LIMIT 10
