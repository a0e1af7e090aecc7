// A page of a city's ties of one type, in the order of their ids: one list, since rows cost the server more than what is in them.
MATCH ()-[r:`NAME` {city: $city}]->() WHERE r.id > $after
WITH r ORDER BY r.city, r.id LIMIT $limit
RETURN collect(r.document) AS documents
