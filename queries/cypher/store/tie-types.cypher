// The types of a city's ties.
MATCH (n:TieType {city: $city}) WHERE n.id >= '' RETURN n.id AS id
