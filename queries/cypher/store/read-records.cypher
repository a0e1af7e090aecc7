// A page of a city's records of one label, in the order of their ids.
MATCH (n:`NAME` {city: $city}) WHERE n.id > $after
RETURN n.id AS id, n.document AS document
ORDER BY n.city, n.id LIMIT $limit
