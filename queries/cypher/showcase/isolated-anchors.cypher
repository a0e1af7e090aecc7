// Isolated anchors: which anchors have no tie with any micro asset?
// :param city => 'birmingham'
MATCH (anchor:Asset:Anchor {city: $city, scale: 'macro'})
WHERE NOT EXISTS { (anchor)-[tie]-(:Asset {scale: 'micro'}) WHERE tie.weight > 0 }
RETURN anchor.name AS anchor, COUNT { (anchor)-[tie]-(:Asset) WHERE tie.weight > 0 } AS ties
ORDER BY anchor
