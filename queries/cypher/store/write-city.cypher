// Writes the city's own record, keeping its revision.
MATCH (c:City {city: $city})
WITH c, c.revision AS revision
SET c = $properties, c.revision = revision
