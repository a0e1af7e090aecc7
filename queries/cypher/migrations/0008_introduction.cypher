// An introduction's id stands once in its city.
CREATE CONSTRAINT introduction_key IF NOT EXISTS FOR (n:Introduction) REQUIRE (n.city, n.id) IS UNIQUE
