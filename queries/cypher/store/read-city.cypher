// The city's own record and its revision.
MATCH (c:City {city: $city}) WHERE c.revision >= 1 RETURN c.revision AS revision, c.document AS document
