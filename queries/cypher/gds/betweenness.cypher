// Betweenness: shares of shortest paths, of undirected graphs each pair once.
CALL gds.betweenness.stream($name, $settings) YIELD nodeId, score
RETURN nodeId AS vertex, toString(score) AS value
