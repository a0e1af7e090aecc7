// A tie type's id stands once in its city.
CREATE CONSTRAINT tie_type_key IF NOT EXISTS FOR (n:TieType) REQUIRE (n.city, n.id) IS UNIQUE
