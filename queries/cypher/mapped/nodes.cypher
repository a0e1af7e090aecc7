// The nodes of one label in another program's graph, with the properties that the mapping names, by id and name: of two
// of one id the same one comes first at every reading, wherever the server keeps them.
MATCH (n:`NAME`)
RETURN elementId(n) AS node, null AS other, [p IN $properties | CASE WHEN n[p] IS :: FLOAT THEN toString(n[p]) ELSE n[p] END] AS values
ORDER BY n[$properties[0]], n[$properties[1]]
