// Deletes ties of one type.
UNWIND $ids AS id
MATCH ()-[r:`NAME` {city: $city, id: id}]->()
DELETE r
