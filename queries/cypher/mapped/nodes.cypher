// The nodes of one label in another program's graph, with the properties that the mapping names.
MATCH (n:`NAME`)
RETURN elementId(n) AS node, null AS other, [p IN $properties | CASE WHEN n[p] IS :: FLOAT THEN toString(n[p]) ELSE n[p] END] AS values
