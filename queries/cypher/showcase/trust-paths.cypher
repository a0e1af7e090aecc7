// Trust paths: the shortest ways between two assets over ties that carry trust, with the product of trust along each.
// :param city => 'birmingham'
// :param from => 'swb-nhs-trust'
// :param to => 'soho-house'
MATCH (type:TieType {city: $city}) WHERE type.id >= '' AND type.carriesTrust
WITH collect(type) AS types, collect(type.id) AS trusted
MATCH path = SHORTEST 5 (a:Asset {city: $city, id: $from})((:Asset)-[tie WHERE tie.type IN trusted]-(:Asset)){1,4}(b:Asset {city: $city, id: $to})
RETURN [n IN nodes(path) | n.name] AS route,
  reduce(s = 1.0, r IN relationships(path) | s * coalesce(r.trust, head([t IN types WHERE t.id = r.type | t.defaultTrust]))) AS trust
ORDER BY trust DESC
