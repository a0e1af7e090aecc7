// Enters a change into the city's log, with its parts and the city behind it.
MATCH (c:City {city: $city})
CREATE (x:Change)-[:CHANGED]->(c)
SET x = $properties
WITH x
MATCH (p:ChangePart {city: $city, revision: $revision})
CREATE (x)-[:HAS_PART]->(p)
