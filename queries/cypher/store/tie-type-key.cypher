// A tie's id stands once among the ties of its type; the index behind the constraint finds ties by city and id.
CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:`NAME`]-() REQUIRE (r.city, r.id) IS UNIQUE
