// At which revision is the city, and was this change set applied to it before?
OPTIONAL MATCH (c:City {city: $city})
OPTIONAL MATCH (x:Change {city: $city, changeSet: $changeSet})
RETURN c.revision AS revision, x.revision AS applied
