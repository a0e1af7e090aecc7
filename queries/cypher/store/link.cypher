// Links records: where an asset lies, what a place is part of, in which category a need falls, whom an introduction brings together.
UNWIND $rows AS row
MATCH (a:`FROM` {city: $city, id: row.from})
MATCH (b:`TO` {city: $city, id: row.to})
CREATE (a)-[r:`NAME`]->(b)
SET r = row.properties
RETURN count(r) AS written
