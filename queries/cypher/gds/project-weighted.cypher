// The same with weights: $arcs is a list of [source, target, weight].
UNWIND $arcs AS arc
WITH gds.graph.project($name, arc[0], arc[1], {relationshipProperties: {weight: arc[2]}}, $settings) AS graph
RETURN graph.nodeCount AS vertices, graph.relationshipCount AS arcs
