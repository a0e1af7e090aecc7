// Louvain communities by modularity.
CALL gds.louvain.stream($name, $settings) YIELD nodeId, communityId
RETURN nodeId AS vertex, toString(communityId) AS value
