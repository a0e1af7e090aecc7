// A source stands once in its city, under the words that records cite it by.
CREATE CONSTRAINT source_key IF NOT EXISTS FOR (n:Source) REQUIRE (n.city, n.reference) IS UNIQUE
