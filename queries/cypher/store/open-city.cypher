// Takes a city that does not exist yet. Two writers that make the same one meet in the constraint.
MERGE (c:City {city: $city})
REMOVE c._lock
WITH c WHERE c.revision IS NULL
SET c.revision = 1
RETURN c.revision AS revision
