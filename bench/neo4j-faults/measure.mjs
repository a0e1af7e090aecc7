// See run.sh. Prints one JSON line at the end.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, at, endAll, freePort, launcher, run, serve, sleep } from "../servers.mjs";

const [root, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : otherwise);
const kills = option("--kills", 20);
let random = option("--seed", 7);
const next = (n) => (random = (random * 48271) % 2147483647) % n;
if (!launcher) {
  throw new Error("There is no Neo4j server: set ASSETGRAPH_SHARED.");
}
const folder = mkdtempSync(join(tmpdir(), "neo4j-faults-"));
const [httpPort, boltPort] = [await freePort(), await freePort()];
const password = "only-for-the-bench";
const neo4j = (command, ...more) => run(launcher, [command, "--home", join(folder, "neo4j"), ...more]);
const startNeo4j = () => neo4j("start", "--http-port", String(httpPort), "--bolt-port", String(boltPort), "--password", password);

const write = `mutation($input: ApplyChangesInput!) { applyChanges(input: $input) { change { revision } errors { code } } }`;
const read = `{ city(id: "birmingham") { revision counts { assets } measures(measure: DEGREE, first: 1) { values { nodes { value } } } } }`;

try {
  startNeo4j();
  // Two servers: what one of them writes, the other must see, and a change set sent again to the other must not be made twice.
  const arguments_ = ["--Storage:Provider", "neo4j", "--Neo4j:Uri", `http://127.0.0.1:${httpPort}`];
  const servers = [(await serve(root, arguments_, { Neo4j__Password: password })).port];
  servers.push((await serve(root, arguments_, { Neo4j__Password: password })).port);

  const wanted = new Map();
  const acknowledged = new Map();
  const told = {};
  const figures = { kills: 0, reads: 0, readsMarked: 0, readErrors: 0, writeTimes: [], readTimes: [], recoveredMs: [] };
  let over = false;

  // A write that failed, or whose fate is not known, is sent again with the same id until it is acknowledged.
  async function writer(w) {
    for (let i = 0; !over; i++) {
      const id = `write-${w}-${i}`;
      wanted.set(id, true);
      for (let attempt = 0; ; attempt++) {
        const answer = await ask(servers[(w + attempt) % 2], write, {
          input: { city: "birmingham", changeSetId: id, categories: [{ key: id, name: `Category ${id}` }] },
        });
        const payload = answer.status === 200 ? JSON.parse(answer.text) : null;
        const revision = payload?.data?.applyChanges?.change?.revision;
        if (revision) {
          acknowledged.set(id, revision);
          figures.writeTimes.push(answer.ms);
          break;
        }
        const code = payload?.errors?.[0]?.extensions?.code ?? payload?.data?.applyChanges?.errors?.[0]?.code ?? `HTTP ${answer.status}`;
        told[code] = (told[code] ?? 0) + 1;
        await sleep(50);
      }
      await sleep(20);
    }
  }

  async function reader(r) {
    while (!over) {
      const answer = await ask(servers[r % 2], read);
      figures.reads++;
      figures.readTimes.push(answer.ms);
      if (answer.status !== 200 || answer.text.includes('"errors"')) {
        figures.readErrors++;
      } else if (answer.headers["assetgraph-stale-since"]) {
        figures.readsMarked++;
      }
      await sleep(20);
    }
  }

  const working = [0, 1, 2, 3].map(writer).concat([0, 1].map(reader));
  for (let k = 0; k < kills; k++) {
    await sleep(500 + next(2500));
    neo4j("stop", "--kill");
    figures.kills++;
    await sleep(200 + next(1500));
    startNeo4j();
    const back = performance.now();
    const before = acknowledged.size;
    while (acknowledged.size === before && performance.now() - back < 60000) {
      await sleep(10);
    }
    figures.recoveredMs.push(performance.now() - back);
  }
  await sleep(1000);
  over = true;
  await Promise.all(working);

  // The whole log, from a server that has seen nothing of this.
  const judge = (await serve(root, arguments_, { Neo4j__Password: password })).port;
  const log = [];
  for (let after = null; ;) {
    const answer = JSON.parse((await ask(judge, `query($after: String) { city(id: "birmingham") { history(first: 100, after: $after) { nodes { revision changeSetId } pageInfo { hasNextPage endCursor } } } }`, { after })).text);
    const page = answer.data.city.history;
    log.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      break;
    }
    after = page.pageInfo.endCursor;
  }
  const byId = new Map();
  for (const change of log) {
    byId.set(change.changeSetId, [...(byId.get(change.changeSetId) ?? []), change.revision]);
  }
  const lost = [...acknowledged].filter(([id, revision]) => byId.get(id)?.[0] !== revision).length;
  const twice = [...byId.values()].filter((revisions) => revisions.length > 1).length;
  const gaps = log.filter((change, i) => change.revision !== log.length - i).length;
  console.log(JSON.stringify({
    kills: figures.kills, acknowledged: acknowledged.size, lost, twice, gaps, told, reads: figures.reads, readsMarked: figures.readsMarked, readErrors: figures.readErrors,
    writeMs: { p50: at(figures.writeTimes, 0.5), p99: at(figures.writeTimes, 0.99) }, readMs: { p50: at(figures.readTimes, 0.5), p99: at(figures.readTimes, 0.99), worst: at(figures.readTimes, 1) },
    recoveredMs: { median: at(figures.recoveredMs, 0.5), worst: at(figures.recoveredMs, 1) },
  }));
} finally {
  endAll();
  try {
    neo4j("stop", "--kill");
  } catch {
    // It was not running.
  }
  rmSync(folder, { recursive: true, force: true });
}
