// See run.sh. Prints a JSON line for each comparison.
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, at, endAll, freePort, launcher, run, serve } from "../servers.mjs";
import { connect, load, readAll } from "./driver.mjs";

const [root, ...rest] = process.argv.slice(2);
const text = (name, otherwise) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : otherwise);
const assets = text("--assets", "380000");
const runs = Number(text("--runs", "3"));
const only = text("--only", "load,read,point,engines").split(",");
if (!launcher) {
  throw new Error("There is no Neo4j server: set ASSETGRAPH_SHARED.");
}
const folder = mkdtempSync(join(tmpdir(), "neo4j-peers-"));
const password = "only-for-the-bench";
const environment = { NEO4J_PASSWORD: password, Neo4j__Password: password };
const bench = (...args) => run("dotnet", [join(root, "bench/AssetGraph.Neo4j.Benchmarks/bin/Release/net10.0/AssetGraph.Neo4j.Benchmarks.dll"), ...args], environment).trim().split("\n").map((l) => JSON.parse(l));
const say = (figures) => console.log(JSON.stringify(figures));
const round = (number) => Number(number.toFixed(3));

async function withServer(name, more, work) {
  const home = join(folder, name);
  const [http, bolt] = [await freePort(), await freePort()];
  run(launcher, ["start", "--home", home, "--http-port", String(http), "--bolt-port", String(bolt), "--password", password, "--heap", "4g", ...more]);
  const driver = connect(`bolt://127.0.0.1:${bolt}`, password);
  try {
    return await work({ uri: `http://127.0.0.1:${http}`, http, driver });
  } finally {
    await driver.close();
    run(launcher, ["stop", "--kill", "--home", home]);
    rmSync(home, { recursive: true, force: true });
  }
}

function cypher(port, agent, statement, parameters) {
  const body = JSON.stringify({ statement, parameters });
  return new Promise((done, fail) => {
    const sent = performance.now();
    const call = request({ port, host: "127.0.0.1", path: "/db/neo4j/query/v2", method: "POST", agent, headers: { "content-type": "application/json", accept: "application/json", authorization: `Basic ${Buffer.from(`neo4j:${password}`).toString("base64")}`, "content-length": Buffer.byteLength(body) } }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => done({ text: Buffer.concat(parts).toString(), ms: performance.now() - sent }));
    });
    call.on("error", fail);
    call.end(body);
  });
}

async function pointReads({ uri, http }, city) {
  const server = await serve(root, ["--Storage:Provider", "neo4j", "--Neo4j:Uri", uri, "--Sample", "none"], environment);
  const listed = JSON.parse((await ask(server.port, `{ city(id: "${city}") { assets(first: 200) { nodes { key } } } }`)).text);
  const keys = listed.data.city.assets.nodes.map((a) => a.key).filter((k) => !k.startsWith("hidden-"));
  const graphql = "query($city: ID!, $key: ID!) { city(id: $city) { asset(id: $key) { key name ties(first: 50) { nodes { key type { key } other: target { key name } trust } } } } }";
  const bare = "MATCH (a:Asset {city: $city, id: $key}) OPTIONAL MATCH (a)-[r]-(b:Asset) WHERE r.city = $city WITH a, r, b LIMIT 50 RETURN a.id AS id, a.name AS name, collect({id: r.id, type: r.type, other: b.id, name: b.name, trust: r.trust}) AS ties";
  const agent = new Agent({ keepAlive: true });
  const [ours, theirs] = [[], []];
  const first = await ask(server.port, graphql, { city, key: keys[0] });
  if (first.status !== 200 || first.text.includes('"errors"')) {
    throw new Error(first.text);
  }
  for (let i = 0; i < 2200; i++) {
    const key = keys[i % keys.length];
    const a = await ask(server.port, graphql, { city, key });
    const b = await cypher(http, agent, bare, { city, key });
    if (i >= 200) {
      ours.push(a.ms);
      theirs.push(b.ms);
    }
  }
  agent.destroy();
  say({ what: "one asset with its ties", requests: ours.length, graphqlMs: { p50: at(ours, 0.5), p99: at(ours, 0.99) }, cypherMs: { p50: at(theirs, 0.5), p99: at(theirs, 0.99) }, ratio: round(ours.reduce((x, y) => x + y) / theirs.reduce((x, y) => x + y)) });
}

try {
  let rows;
  if (only.includes("load")) {
    [rows] = bench("rows", assets, join(folder, "rows"));
    const theirs = await withServer("driver", [], ({ driver }) => load(driver, join(folder, "rows"), rows.city));
    say({ what: "loading ties by the driver", ...theirs, tiesPerSecond: round(theirs.ties / theirs.seconds) });
    rows.driver = theirs;
  }
  if (only.some((o) => ["load", "read", "point"].includes(o))) {
    await withServer("store", [], async (place) => {
      const [ours] = bench("load", place.uri, assets, text("--batch", "50000"));
      say({ what: "loading ties by the store", ...ours, ratio: rows ? round(ours.tiesPerSecond / (rows.driver.ties / rows.driver.seconds)) : null });
      const city = `synthetic-${assets}-7`;
      if (only.includes("read")) {
        const bare = [];
        let read;
        for (let i = 0; i < runs; i++) {
          read = await readAll(place.driver, city);
          bare.push(read.seconds);
        }
        const [mine] = bench("read", place.uri, String(runs));
        say({ what: "reading the whole graph", rows: read.rows, records: mine.records, storeSeconds: mine.seconds, driverSeconds: at(bare, 0.5), ratio: round(mine.seconds / [...bare].sort((x, y) => x - y)[Math.floor(runs / 2)]), all: { store: mine.all, driver: bare } });
      }
      if (only.includes("point")) {
        await pointReads(place, city);
      }
    });
  }
  if (only.includes("engines")) {
    await withServer("gds", ["--gds"], async ({ uri }) => {
      for (const graph of text("--graphs", "ba10k,ws10k,asset50k").split(",")) {
        const edges = join(folder, `${graph}.el`);
        run("/usr/bin/python3", [join(root, "bench/peers/gen_graphs.py"), "--out", folder, graph]);
        bench("engines", uri, edges, String(runs)).forEach(say);
      }
    });
  }
} finally {
  endAll();
  rmSync(folder, { recursive: true, force: true });
}
