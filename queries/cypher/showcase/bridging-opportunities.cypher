// Bridging opportunities: which anchors and micro assets have a need and an offer in one category, and no tie with each other?
// People appear only where they agreed to be suggested. For the ranked and explained list ask GraphQL; this is the bare pattern.
// :param city => 'birmingham'
MATCH (anchor:Asset:Anchor {city: $city, scale: 'macro'})-[:NEEDS|OFFERS]->(wish)-[:IN_CATEGORY]->(category:Category)
MATCH (category)<-[:IN_CATEGORY]-(answer)<-[:NEEDS|OFFERS]-(micro:Asset {scale: 'micro'})
WHERE (wish:Need AND answer:Offer OR wish:Offer AND answer:Need)
  AND coalesce(wish.lastDay >= toString(date()), true) AND coalesce(answer.lastDay >= toString(date()), true)
  AND (NOT micro.individual OR micro.consent = 'suggested')
  AND NOT EXISTS { (anchor)-[tie]-(micro) WHERE tie.weight > 0 }
RETURN anchor.name AS anchor, micro.name AS micro, collect(DISTINCT category.name) AS categories, count(*) AS matches
ORDER BY matches DESC, anchor, micro LIMIT 25
