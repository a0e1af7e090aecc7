// A revision stands once in its city: two writers can never both be the next.
CREATE CONSTRAINT change_revision IF NOT EXISTS FOR (n:Change) REQUIRE (n.city, n.revision) IS UNIQUE
