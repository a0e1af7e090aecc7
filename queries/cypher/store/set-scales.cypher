// Brings scale and the label Anchor in step with new thresholds of the city.
UNWIND $rows AS row
MATCH (n:Asset {city: $city, id: row.id})
SET n.scale = row.scale
REMOVE n:Anchor
SET n:$(row.labels)
