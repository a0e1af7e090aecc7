// Keeps parts of what a change wrote and replaced.
UNWIND $rows AS row
CREATE (p:ChangePart {city: $city, revision: $revision, part: row[0], entries: row[1]})
