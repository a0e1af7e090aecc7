// A city stands once. Without this constraint two writers could make the same city twice.
CREATE CONSTRAINT city_key IF NOT EXISTS FOR (n:City) REQUIRE n.city IS UNIQUE
