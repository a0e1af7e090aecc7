// Articulation points.
CALL gds.articulationPoints.stream($name, $settings) YIELD nodeId
RETURN nodeId AS vertex, '1' AS value
