// The types of a city's ties.
MATCH (n:TieType {city: $city}) RETURN n.id AS id
