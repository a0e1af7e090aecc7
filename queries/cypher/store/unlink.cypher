// Takes away what a rewritten record pointed at, before it is linked anew. Ties between assets have other types and stay.
UNWIND $ids AS id
MATCH (n:`NAME` {city: $city, id: id})-[r:LOCATED_IN|PART_OF|IN_CATEGORY|STATED_IN|MACRO_SIDE|MICRO_SIDE|THROUGH]->()
DELETE r
