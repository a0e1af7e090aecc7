// Harmonic centrality by distances towards the vertex, over the number of others.
CALL gds.closeness.harmonic.stream($name, $settings) YIELD nodeId, score
RETURN nodeId AS vertex, toString(score) AS value
