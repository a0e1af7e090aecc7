// One part of a change that is written again.
MATCH (x:Change {city: $city, revision: $revision})
CREATE (x)-[:HAS_PART]->(p:ChangePart)
SET p = $properties
