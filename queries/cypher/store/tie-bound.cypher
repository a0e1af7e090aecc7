// Where a range of a city's ties of one type ends: the id so many places behind another, by the index alone. Ranges are read at once.
MATCH ()-[r:`NAME` {city: $city}]->() USING INDEX r:`NAME`(city, id) WHERE r.id > $after
RETURN r.id AS id
ORDER BY r.city, r.id SKIP $skip LIMIT 1
