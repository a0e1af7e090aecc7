// A category's id stands once in its city.
CREATE CONSTRAINT category_key IF NOT EXISTS FOR (n:Category) REQUIRE (n.city, n.id) IS UNIQUE
