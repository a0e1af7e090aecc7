// A place's id stands once in its city.
CREATE CONSTRAINT place_key IF NOT EXISTS FOR (n:Place) REQUIRE (n.city, n.id) IS UNIQUE
