// PageRank as Graph Data Science scales it: walkers in dead ends are lost, and the scores add up to anything.
CALL gds.pageRank.stream($name, $settings) YIELD nodeId, score
RETURN nodeId AS vertex, toString(score) AS value
