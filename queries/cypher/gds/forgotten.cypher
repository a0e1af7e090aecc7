// Projections of this program's that nobody dropped, since the program or its connection died: those older than $hours hours.
CALL gds.graph.list() YIELD graphName, creationTime
WHERE graphName STARTS WITH $prefix AND creationTime < datetime() - duration({hours: $hours})
RETURN graphName AS name
