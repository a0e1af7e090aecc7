// The largest k so that the vertex lies in the k-core.
CALL gds.kcore.stream($name, $settings) YIELD nodeId, coreValue
RETURN nodeId AS vertex, toString(coreValue) AS value
