// See run.sh. Prints one JSON line at the end.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, at, endAll, freePort, run, serve, sleep, start } from "../servers.mjs";

const [root, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : otherwise);
const assets = option("--assets", 100000);
const runs = option("--runs", 3);
const folder = mkdtempSync(join(tmpdir(), "redis-warm-"));
const data = join(folder, "cities.db");
const city = `synthetic-${assets}-7`;
const board = `{ city(id: "${city}") { opportunities(first: 20) { totalCount nodes { score macro { key } micro { key } explanation { summary } intermediators(first: 1) { nodes { asset { key } } } } } } }`;

try {
  run("dotnet", [join(root, "src/AssetGraph.Cli/bin/Release/net10.0/assetgraph.dll"), "generate", "--assets", String(assets), "--seed", "7", "--data", data]);
  const port = await freePort();
  const startRedis = async () => {
    const redis = start("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--loglevel", "warning"]);
    await sleep(500);
    return redis;
  };
  const times = { without: [], empty: [], filled: [], again: [] };
  const answers = new Set();
  // A server that has just started and read the city; its first answer, and the next.
  async function first(kind, more) {
    const server = await serve(root, ["--Storage:Path", data, "--Sample", "none", ...more]);
    await ask(server.port, `{ city(id: "${city}") { revision } }`);
    const answer = await ask(server.port, board);
    if (answer.status !== 200 || answer.text.includes('"errors"')) {
      throw new Error(answer.text);
    }
    answers.add(answer.text);
    times[kind].push(answer.ms);
    times.again.push((await ask(server.port, board)).ms);
    // Results are written behind the answer.
    await sleep(1000);
    server.child.kill("SIGTERM");
    await new Promise((done) => server.child.on("exit", done));
  }
  for (let i = 0; i < runs; i++) {
    const redis = await startRedis();
    const shared = ["--Redis:Configuration", `127.0.0.1:${port}`];
    await first("without", []);
    await first("empty", shared);
    await first("filled", shared);
    redis.kill("SIGKILL");
    await new Promise((done) => redis.on("exit", done));
  }
  const median = (list) => at(list, 0.5);
  console.log(JSON.stringify({ assets, runs, sameAnswers: answers.size === 1, firstAnswerMs: { withoutRedis: median(times.without), emptyRedis: median(times.empty), filledRedis: median(times.filled) }, nextAnswerMs: median(times.again), ratio: Number((median(times.filled) / median(times.without)).toFixed(2)) }));
} finally {
  endAll();
  rmSync(folder, { recursive: true, force: true });
}
