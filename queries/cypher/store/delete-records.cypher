// Deletes records of one label with what still joins them.
UNWIND $ids AS id
MATCH (n:`NAME` {city: $city, id: id})
DETACH DELETE n
