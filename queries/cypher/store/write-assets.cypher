// Writes assets, new or in place of what stood: the labels of kind and the label Anchor follow the record.
UNWIND $rows AS row
MERGE (n:Asset {city: $city, id: row.id})
SET n = row.properties
REMOVE n:Person:Organisation:Space:Anchor
SET n:$(row.labels)
