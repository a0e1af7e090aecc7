// Which cities are there, and at which revisions?
MATCH (c:City) USING INDEX c:City(city) WHERE c.city >= '' AND c.revision >= 1 RETURN c.revision AS revision, c.document AS document
