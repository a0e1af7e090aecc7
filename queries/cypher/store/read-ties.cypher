// A page of a city's ties of one type, in the order of their ids: one list, since rows cost the server more than what is in them,
// and a character that no document holds in place of quotation marks, since each of those would cross the wire and be read as two.
MATCH ()-[r:`NAME` {city: $city}]->() WHERE r.id > $after
WITH r ORDER BY r.city, r.id LIMIT $limit
RETURN collect(replace(r.document, '"', $quote)) AS documents
