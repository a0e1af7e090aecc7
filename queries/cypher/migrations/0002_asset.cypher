// An asset's id stands once in its city; the index behind the constraint finds assets by city and id.
CREATE CONSTRAINT asset_key IF NOT EXISTS FOR (n:Asset) REQUIRE (n.city, n.id) IS UNIQUE
