// A need's id stands once in its city.
CREATE CONSTRAINT need_key IF NOT EXISTS FOR (n:Need) REQUIRE (n.city, n.id) IS UNIQUE
