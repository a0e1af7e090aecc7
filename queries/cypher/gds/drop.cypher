// The end of a projection; no error where it is gone already.
CALL gds.graph.drop($name, false) YIELD graphName
RETURN graphName
