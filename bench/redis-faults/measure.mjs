// See run.sh. Prints one JSON line at the end.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, at, endAll, freePort, launcher as neo4j, serve as serveWith, sleep, start } from "../servers.mjs";

const [root, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : otherwise);
const seconds = option("--seconds", 120);
const rate = option("--rate", 100);
const folder = mkdtempSync(join(tmpdir(), "redis-faults-"));
const password = "only-for-the-bench";
async function serve(more) {
  const storage = neo4j
    ? ["--Storage:Provider", "neo4j", "--Neo4j:Uri", `http://127.0.0.1:${httpPort}`]
    : ["--Storage:Path", join(folder, "cities.db")];
  return (await serveWith(root, ["--Limits:MaxAnswerBytes", String(1 << 20), ...storage, ...more], { Neo4j__Password: password })).port;
}

const redisPort = await freePort();
const startRedis = () => start("redis-server", ["--port", String(redisPort), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--loglevel", "warning", "--enable-debug-command", "local"]);
const tellRedis = (line) => new Promise((done) => {
  const socket = connect(redisPort, "127.0.0.1", () => socket.end(line + "\r\n")).resume();
  socket.on("error", () => done());
  socket.on("close", () => done());
});

const httpPort = await freePort();
const boltPort = await freePort();
let redis;
try {
  if (neo4j) {
    const started = spawnSync(neo4j, ["start", "--home", join(folder, "neo4j"), "--http-port", String(httpPort), "--bolt-port", String(boltPort), "--password", password], { encoding: "utf8" });
    if (started.status !== 0) {
      throw new Error(started.stdout + started.stderr);
    }
  }
  redis = startRedis();
  // Degrees of one day of many, and now and then a ranking: what memory has room for is soon forgotten, so most are asked of Redis.
  const day = (i) => new Date(Date.UTC(2014, 0, 1 + i)).toISOString().slice(0, 10);
  const questions = Array.from({ length: 1500 }, (_, i) => i % 50 === 0
    ? `{ city(id: "birmingham") { opportunities(first: 3, asAt: "${day(1800 + i)}") { nodes { score macro { key } micro { key } } } } }`
    : `{ city(id: "birmingham") { measures(measure: DEGREE, options: { asAt: "${day(i * 2)}" }, first: 20) { revision values { nodes { value asset { key } } } } } }`);
  const alone = await serve(["--Sample", "birmingham"]);
  const expected = [];
  for (const question of questions) {
    const answer = await ask(alone, question);
    if (answer.status !== 200 || answer.text.includes('"errors"')) {
      throw new Error(answer.text);
    }
    expected.push(answer.text);
  }
  const replicas = [await serve(["--Redis:Configuration", `127.0.0.1:${redisPort}`]), await serve(["--Redis:Configuration", `127.0.0.1:${redisPort}`])];

  const figures = { asked: 0, wrong: 0, errors: 0, faults: {} };
  const times = { quiet: [], faults: [] };
  let phase = "quiet";
  let random = 7;
  const next = (n) => (random = (random * 48271) % 2147483647) % n;
  const open = new Set();
  async function run(length) {
    const begun = performance.now();
    for (let sent = 0; sent < length * rate; sent++) {
      const due = begun + (sent * 1000) / rate;
      if (due > performance.now()) {
        await sleep(due - performance.now());
      }
      const q = next(questions.length);
      const now = phase;
      const asked = ask(replicas[sent % 2], questions[q]).then((answer) => {
        figures.asked++;
        times[now].push(answer.ms);
        if (answer.status !== 200 || answer.text.includes('"errors"')) {
          figures.errors++;
        } else if (answer.text !== expected[q]) {
          figures.wrong++;
        }
        open.delete(asked);
      });
      open.add(asked);
    }
    await Promise.all(open);
  }

  await run(20);
  times.quiet.length = 0;
  await run(20);
  phase = "faults";
  let over = false;
  const faults = ["kill", "hold", "flush", "sleep"];
  const breaking = (async () => {
    for (let i = 0; !over; i++) {
      const fault = faults[i % faults.length];
      figures.faults[fault] = (figures.faults[fault] ?? 0) + 1;
      if (fault === "kill") {
        redis.kill("SIGKILL");
        await sleep(2000);
        redis = startRedis();
        await sleep(3000);
      } else if (fault === "hold") {
        redis.kill("SIGSTOP");
        await sleep(2500);
        redis.kill("SIGCONT");
        await sleep(2500);
      } else {
        await tellRedis(fault === "flush" ? "FLUSHALL" : "DEBUG SLEEP 1");
        await sleep(5000);
      }
    }
  })();
  await run(seconds);
  over = true;
  await breaking;

  // How soon a result is shared again after Redis came back.
  redis.kill("SIGKILL");
  await sleep(1500);
  redis = startRedis();
  const back = performance.now();
  let recovered = null;
  while (recovered === null && performance.now() - back < 20000) {
    await ask(replicas[0], questions[next(questions.length)]);
    const keys = spawnSync("redis-cli", ["-p", String(redisPort), "dbsize"], { encoding: "utf8" }).stdout;
    recovered = Number(keys) > 0 ? performance.now() - back : null;
  }

  const of = (list) => ({ p50: at(list, 0.5), p99: at(list, 0.99), worst: at(list, 1) });
  console.log(JSON.stringify({ store: neo4j ? "neo4j" : "sqlite", seconds, rate, ...figures, quietMs: of(times.quiet), faultsMs: of(times.faults), recoveredMs: recovered && Math.round(recovered) }));
} finally {
  endAll();
  if (neo4j) {
    spawnSync(neo4j, ["stop", "--kill", "--home", join(folder, "neo4j")]);
  }
  rmSync(folder, { recursive: true, force: true });
}
