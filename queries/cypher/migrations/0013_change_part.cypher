// The parts of a change's record of what it replaced, found by city and revision.
CREATE CONSTRAINT change_part IF NOT EXISTS FOR (n:ChangePart) REQUIRE (n.city, n.revision, n.part) IS UNIQUE
