// The needs or offers of one label in another program's graph, each with an asset it is joined to and the properties that the mapping names.
MATCH (n:`NAME`)-[:`OWNER`]-(a)
RETURN elementId(a) AS node, elementId(n) AS other, [p IN $properties | CASE WHEN n[p] IS :: FLOAT THEN toString(n[p]) ELSE n[p] END] AS values
