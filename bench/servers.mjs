// What the benchmarks share that drive real servers: processes that end with the run, free ports, and one way to ask.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { Agent, request } from "node:http";
import { join } from "node:path";

const children = new Set();
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** The Neo4j launcher beside the project, or null. */
export const launcher = existsSync(join(process.env.ASSETGRAPH_SHARED ?? "", "neo4j", "neo4j")) ? join(process.env.ASSETGRAPH_SHARED, "neo4j", "neo4j") : null;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

export function start(program, args, environment = {}) {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...environment } });
  children.add(child);
  child.on("exit", () => children.delete(child));
  return child;
}

/** Runs a program to its end; its output, or an error that tells it. */
export function run(program, args, environment = {}) {
  const done = spawnSync(program, args, { encoding: "utf8", env: { ...process.env, ...environment }, maxBuffer: 1 << 28 });
  if (done.status !== 0) {
    throw new Error(`${program} ${args.join(" ")}: ${done.stdout}${done.stderr}`);
  }
  return done.stdout;
}

/** One GraphQL request; never fails, status 0 where no answer came. */
export function ask(port, query, variables) {
  const body = JSON.stringify({ query, variables });
  return new Promise((done) => {
    const sent = performance.now();
    const call = request({ port, host: "127.0.0.1", path: "/graphql", method: "POST", agent, timeout: 60000, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) } }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString(), ms: performance.now() - sent }));
    });
    call.on("timeout", () => call.destroy(new Error("no answer")));
    call.on("error", (error) => done({ status: 0, headers: {}, text: String(error), ms: performance.now() - sent }));
    call.end(body);
  });
}

/** The server, answering; its port. */
export async function serve(root, args, environment = {}) {
  const port = await freePort();
  const child = start("dotnet", [join(root, "src/AssetGraph.Server/bin/Release/net10.0/AssetGraph.Server.dll"), "--urls", `http://127.0.0.1:${port}`, ...args], environment);
  for (let i = 0; i < 1200 && child.exitCode === null; i++) {
    const answer = await ask(port, "{ cities { key } }");
    if (answer.status === 200 && !answer.text.includes('"errors"')) {
      return { port, child };
    }
    await sleep(100);
  }
  throw new Error("a server did not start");
}

/** The p-th share of a list of numbers, to a tenth. */
export const at = (list, share) => Number([...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(1));

export function endAll() {
  for (const child of children) {
    child.kill("SIGCONT");
    child.kill("SIGKILL");
  }
  agent.destroy();
}
