// A page of a city's records of one label, in the order of their ids: one list, since rows cost the server more than what is in them,
// and a character that no document holds in place of quotation marks, since each of those would cross the wire and be read as two.
MATCH (n:`NAME` {city: $city}) WHERE n.id > $after
WITH n ORDER BY n.city, n.id LIMIT $limit
RETURN collect(replace(n.document, '"', $quote)) AS documents
