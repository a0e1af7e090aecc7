// What the project changed: the ties that it brought about, with when, through whom and where that stands.
// :param city => 'birmingham'
MATCH (a:Asset {city: $city})-[tie]->(b:Asset)
WHERE a.id >= '' AND tie.madeByProject
OPTIONAL MATCH (broker:Asset {city: $city, id: tie.brokeredBy})
RETURN a.name AS from, type(tie) AS tie, b.name AS to, tie.occurredOn AS since, broker.name AS through, tie.sources AS sources
ORDER BY since, from, to
