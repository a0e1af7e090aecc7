// Where a range of a city's records of one label ends: the id so many places behind another, by the index alone. Ranges are read at once.
MATCH (n:`NAME` {city: $city}) WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.city, n.id SKIP $skip LIMIT 1
