// Writes new ties of one type.
UNWIND $rows AS row
MATCH (a:Asset {city: $city, id: row.from})
MATCH (b:Asset {city: $city, id: row.to})
CREATE (a)-[r:`NAME`]->(b)
SET r = row.properties
RETURN count(r) AS written
