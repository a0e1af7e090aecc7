// The official driver over Bolt, as bare as it gets: batches by UNWIND, and every row read.
import { createReadStream, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import neo4j from "neo4j-driver";

const batchRows = 10_000;

export const connect = (bolt, password) => neo4j.driver(bolt, neo4j.auth.basic("neo4j", password), { disableLosslessIntegers: true });

async function* batches(file) {
  let batch = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(JSON.parse(line));
    if (batch.length === batchRows) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}

/** Loads nodes, then ties; the seconds that the ties took. */
export async function load(driver, folder, city) {
  const session = driver.session();
  await session.run("CREATE CONSTRAINT asset_key IF NOT EXISTS FOR (a:Asset) REQUIRE (a.city, a.id) IS UNIQUE");
  await session.run("CALL db.awaitIndexes(300)");
  for await (const rows of batches(join(folder, "nodes.ndjson"))) {
    await session.executeWrite((tx) => tx.run("UNWIND $rows AS id CREATE (:Asset {city: $city, id: id})", { rows, city }));
  }
  const begun = performance.now();
  let ties = 0;
  for (const file of readdirSync(folder).filter((f) => f.endsWith(".ties.ndjson"))) {
    const type = file.split(".")[0];
    const statement = `UNWIND $rows AS row MATCH (a:Asset {city: $city, id: row.from}) MATCH (b:Asset {city: $city, id: row.to}) CREATE (a)-[r:\`${type}\`]->(b) SET r = row.properties`;
    for await (const rows of batches(join(folder, file))) {
      await session.executeWrite((tx) => tx.run(statement, { rows, city }));
      ties += rows.length;
    }
  }
  await session.close();
  return { ties, seconds: (performance.now() - begun) / 1000 };
}

/** Reads id and document of every record of the city; how many, and the seconds. */
export async function readAll(driver, city) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: 10_000 });
  const types = (await session.run("MATCH (t:TieType {city: $city}) RETURN t.id AS id", { city })).records.map((r) => r.get("id").toUpperCase().replace(/[^\p{L}\p{N}]/gu, "_"));
  const begun = performance.now();
  let rows = 0;
  const statements = ["Asset", "Place", "Category", "TieType", "Need", "Offer", "Introduction", "Fact"].map((label) => `MATCH (n:${label} {city: $city}) RETURN n.id AS id, n.document AS document`)
    .concat([...new Set(types)].map((type) => `MATCH ()-[r:\`${type}\` {city: $city}]->() RETURN r.id AS id, r.document AS document`));
  for (const statement of statements) {
    await new Promise((done, fail) => session.run(statement, { city }).subscribe({
      onNext: (record) => { rows += record.get("document") === null ? 0 : 1; },
      onCompleted: done,
      onError: fail,
    }));
  }
  await session.close();
  return { rows, seconds: (performance.now() - begun) / 1000 };
}
