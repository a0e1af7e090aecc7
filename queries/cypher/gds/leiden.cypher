// Leiden communities by modularity.
CALL gds.leiden.stream($name, $settings) YIELD nodeId, communityId
RETURN nodeId AS vertex, toString(communityId) AS value
