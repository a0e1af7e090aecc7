// Closeness by distances towards the vertex: within reach, or with useWassermanFaust over all others.
CALL gds.closeness.stream($name, $settings) YIELD nodeId, score
RETURN nodeId AS vertex, toString(score) AS value
