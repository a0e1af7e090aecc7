// Rewrites ties that keep their type and their ends. Rows are those of create-ties.
UNWIND $rows AS row
MATCH ()-[r:`NAME` {city: $city, id: row[2]}]->()
SET r = {
  city: $city, type: $type,
  id: row[2], directed: row[3], weight: row[4], document: row[5], recordedAt: row[6], sources: row[7],
  occurredOn: row[8], trust: row[9], lastConfirmedOn: row[10], description: row[11], madeByProject: row[12], strand: row[13],
  brokeredBy: row[14], introduction: row[15], endedOn: row[16], lastDay: row[17], amount: row[18], currency: row[19]
}
RETURN count(r) AS written
