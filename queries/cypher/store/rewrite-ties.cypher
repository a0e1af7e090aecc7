// Rewrites ties that keep their type and their ends. Rows and words are those of create-ties.
UNWIND $rows AS row
WITH row, $words[row[3]] AS word, $words[row[3]].properties AS common
MATCH ()-[r:`NAME` {city: $city, id: row[2]}]->()
SET r = common {
  .*, id: row[2], occurredOn: row[4], lastConfirmedOn: row[5], recordedAt: row[6] + word.time,
  document: '{"id":"' + row[2] + '","sourceId":"' + row[0] + '","targetId":"' + row[1]
    + word.toOccurred + coalesce(row[4], '') + word.toConfirmed + coalesce(row[5], '') + word.toRecorded + coalesce(row[6], '') + word.end
}
RETURN count(r) AS written
