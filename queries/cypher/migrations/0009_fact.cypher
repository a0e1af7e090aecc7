// A figure's id stands once in its city.
CREATE CONSTRAINT fact_key IF NOT EXISTS FOR (n:Fact) REQUIRE (n.city, n.id) IS UNIQUE
