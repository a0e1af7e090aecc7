// An offer's id stands once in its city.
CREATE CONSTRAINT offer_key IF NOT EXISTS FOR (n:Offer) REQUIRE (n.city, n.id) IS UNIQUE
