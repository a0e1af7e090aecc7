// Eigenvector centrality by power iteration over in-ties, squares adding up to 1.
CALL gds.eigenvector.stream($name, $settings) YIELD nodeId, score
RETURN nodeId AS vertex, toString(score) AS value
