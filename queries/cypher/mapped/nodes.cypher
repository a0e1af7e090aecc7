// The nodes of one label in another program's graph, with the properties that the mapping names.
MATCH (n:`NAME`)
RETURN elementId(n) AS node, null AS other, [p IN $properties | n[p]] AS values
