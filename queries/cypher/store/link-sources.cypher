// Links records with the sources that they cite, making those that nobody cited before.
UNWIND $rows AS row
MATCH (a:`FROM` {city: $city, id: row.from})
MERGE (s:Source {city: $city, reference: row.to})
CREATE (a)-[r:STATED_IN]->(s)
SET r = row.properties
RETURN count(r) AS written
