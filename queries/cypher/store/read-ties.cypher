// A page of a city's ties of one type, in the order of their ids.
MATCH ()-[r:`NAME` {city: $city}]->() WHERE r.id > $after
RETURN r.id AS id, r.document AS document
ORDER BY r.city, r.id LIMIT $limit
