// The relationships of one type in another program's graph, with the properties that the mapping names.
MATCH (a)-[r:`NAME`]->(b)
RETURN elementId(a) AS node, elementId(b) AS other, [p IN $properties | CASE WHEN r[p] IS :: FLOAT THEN toString(r[p]) ELSE r[p] END] AS values
