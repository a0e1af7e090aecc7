// Writes records of one label (places, categories, tie types, needs, offers, introductions, figures), new or in place of what stood.
UNWIND $rows AS row
MERGE (n:`NAME` {city: $city, id: row.id})
SET n = row.properties
