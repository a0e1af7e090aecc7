// Writes new ties of one type. Rows are lists: the server reads each byte of a request by itself, so that names in every row would cost it more than the values.
UNWIND $rows AS row
MATCH (a:Asset {city: $city, id: row[0]})
MATCH (b:Asset {city: $city, id: row[1]})
CREATE (a)-[r:`NAME`]->(b)
SET r = {
  city: $city, type: $type,
  id: row[2], directed: row[3], weight: row[4], document: row[5], recordedAt: row[6], sources: row[7],
  occurredOn: row[8], trust: row[9], lastConfirmedOn: row[10], description: row[11], madeByProject: row[12], strand: row[13],
  brokeredBy: row[14], introduction: row[15], endedOn: row[16], lastDay: row[17], amount: row[18], currency: row[19]
}
RETURN count(r) AS written
