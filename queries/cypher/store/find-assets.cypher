// The assets of these ids, as documents.
UNWIND $ids AS id
MATCH (n:Asset {city: $city, id: id})
RETURN n.id AS id, n.document AS document
