// Takes away whose need or offer this was, before it is linked anew.
UNWIND $ids AS id
MATCH (n:`NAME` {city: $city, id: id})<-[r:NEEDS|OFFERS]-()
DELETE r
