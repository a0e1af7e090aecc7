// Takes the city for this writer, if it is still at the revision that the change was planned on. REMOVE of a property that never exists takes the lock
// before the revision is read: without it two writers could both see the old one.
MATCH (c:City {city: $city})
REMOVE c._lock
WITH c WHERE c.revision = $revision
SET c.revision = $revision + 1
RETURN c.revision AS revision
