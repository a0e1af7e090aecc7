// A change of the log without what was erased: its message and number of records anew, its parts gone. They are written again one by one.
MATCH (x:Change {city: $city, revision: $revision})
SET x.message = $message, x.records = $records
WITH x
MATCH (p:ChangePart {city: $city, revision: $revision}) USING INDEX p:ChangePart(city, revision, part) WHERE p.part >= 0
DETACH DELETE p
