// A page of a city's records of one label, in the order of their ids: one list, since rows cost the server more than what is in them.
MATCH (n:`NAME` {city: $city}) WHERE n.id > $after
WITH n ORDER BY n.city, n.id LIMIT $limit
RETURN collect(n.document) AS documents
