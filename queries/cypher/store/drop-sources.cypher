// Drops those of the sources that nobody cites any more.
UNWIND $references AS reference
MATCH (s:Source {city: $city, reference: reference})
WHERE NOT (s)<-[:STATED_IN]-()
DELETE s
