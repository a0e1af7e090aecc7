// Where a range of a city's ties of one type ends: the id so many places behind another, by the index alone. Ranges are read at once.
MATCH ()-[r:`NAME` {city: $city}]->() WHERE r.id > $after
RETURN r.id AS id
ORDER BY r.city, r.id SKIP $rows LIMIT 1
