// Rewrites ties that keep their type and their ends.
UNWIND $rows AS row
MATCH ()-[r:`NAME` {city: $city, id: row.id}]->()
SET r = row.properties
RETURN count(r) AS written
