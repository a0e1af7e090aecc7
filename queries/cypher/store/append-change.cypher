// Enters a change into the city's log, with its last part, the parts before it, and the city behind it.
MATCH (c:City {city: $city})
CREATE (x:Change)-[:CHANGED]->(c)
CREATE (x)-[:HAS_PART]->(l:ChangePart)
SET x = $properties, l = $part
WITH x
MATCH (p:ChangePart {city: $city, revision: $revision}) WHERE p.part < $lastPart
CREATE (x)-[:HAS_PART]->(p)
