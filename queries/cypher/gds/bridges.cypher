// Bridges, each once.
CALL gds.bridges.stream($name, $settings) YIELD from, to
RETURN from, to
