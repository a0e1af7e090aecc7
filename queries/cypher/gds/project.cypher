// A graph that is sent as a parameter, projected into Graph Data Science's memory: $arcs is a list of [source, target], for vertices without an arc [source].
// Nothing is stored in the database.
UNWIND $arcs AS arc
WITH gds.graph.project($name, arc[0], arc[1], {}, $settings) AS graph
RETURN graph.nodeCount AS vertices, graph.relationshipCount AS arcs
