// Brokers: who has a tie that carries trust to each of two assets, and how strong are the two legs? Trust that nobody stated is the type's default.
// :param city => 'birmingham'
// :param from => 'swb-nhs-trust'
// :param to => 'soho-house'
MATCH (a:Asset {city: $city, id: $from})-[x]-(broker:Asset)-[y]-(b:Asset {city: $city, id: $to})
MATCH (first:TieType {city: $city, id: x.type}), (second:TieType {city: $city, id: y.type})
WHERE first.carriesTrust AND second.carriesTrust AND (NOT broker.individual OR broker.consent = 'suggested')
  AND coalesce(x.lastDay >= toString(date()), true) AND coalesce(y.lastDay >= toString(date()), true)
WITH broker, max(coalesce(x.trust, first.defaultTrust)) AS toFirst, max(coalesce(y.trust, second.defaultTrust)) AS toSecond
RETURN broker.name AS broker, toFirst, toSecond, toFirst * toSecond AS strength
ORDER BY strength DESC, broker LIMIT 25
