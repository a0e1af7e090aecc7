// Writes new ties of one type. A row holds what is a tie's own, and the place of a word that many have alike: the server reads each byte of a request by itself, so that
// names and repetitions would cost it more than putting a document together.
UNWIND $rows AS row
WITH row, $words[row[3]] AS word, $words[row[3]].properties AS common
MATCH (a:Asset {city: $city, id: row[0]})
MATCH (b:Asset {city: $city, id: row[1]})
CREATE (a)-[r:`NAME`]->(b)
SET r = common {
  .*, id: row[2], occurredOn: row[4], lastConfirmedOn: row[5], recordedAt: row[6] + word.time,
  document: '{"id":"' + row[2] + '","sourceId":"' + row[0] + '","targetId":"' + row[1]
    + word.toOccurred + coalesce(row[4], '') + word.toConfirmed + coalesce(row[5], '') + word.toRecorded + coalesce(row[6], '') + word.end
}
RETURN count(r) AS written
