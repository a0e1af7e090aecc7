// What did these changes write, and what did they replace? A page of parts, in the order of revision and part, behind the last one that was read.
MATCH (p:ChangePart {city: $city}) USING INDEX p:ChangePart(city, revision, part)
WHERE p.revision >= $revision AND p.revision <= $last AND p.part >= 0 AND NOT (p.revision = $revision AND p.part <= $part)
RETURN p.revision AS revision, p.part AS part, p.entries AS entries
ORDER BY p.city, p.revision, p.part LIMIT 20
