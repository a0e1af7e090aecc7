// A change set is applied once in its city. By this key a commit is looked up whose answer was lost.
CREATE CONSTRAINT change_set IF NOT EXISTS FOR (n:Change) REQUIRE (n.city, n.changeSet) IS UNIQUE
