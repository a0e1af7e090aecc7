// Starts the engines, checks that they answer alike, measures them in turns, and prints a table. Linux only: reads /proc.
// The engine kestrel-fixed answers hello only, by fixed bytes from the bare web server that ours stands on.
//   node measure.mjs --ours <dll> --data <data.json> [--engines a,b] [--workloads a,b] [--rounds 5] [--seconds 1] [--json out.json] [--log folder]
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';

const options = new Map();
for (let i = 2; i < process.argv.length; i += 2) options.set(process.argv[i].replace(/^--/, ''), process.argv[i + 1]);
const list = (name, all) => options.get(name)?.split(',') ?? all;

const here = (name) => new URL(name, import.meta.url).pathname;
const all = JSON.parse(fs.readFileSync(here('workloads.json'), 'utf8'));
const workloads = list('workloads', Object.keys(all));
const names = list('engines', ['assetgraph', 'mercurius-jit', 'yoga', 'apollo']);
const rounds = Number(options.get('rounds') ?? 5);
const milliseconds = Number(options.get('seconds') ?? 1) * 1000;
const concurrency = 16;

for (const name of workloads) if (!all[name]) fail(`there is no workload "${name}"; expected one of ${Object.keys(all).join(', ')}`);

const running = [];
function fail(message) {
  console.error(`measure.mjs: ${message}`);
  process.exitCode = 1;
  stop();
  process.exit();
}
function stop() {
  for (const engine of running) engine.process.kill('SIGKILL');
}
process.on('SIGINT', () => fail('interrupted'));
process.on('SIGTERM', () => fail('terminated'));

// ---- Engines -------------------------------------------------------------------------------------------------------

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function start(name) {
  const port = await freePort();
  const data = options.get('data');
  const [command, ...args] =
    name === 'assetgraph' || name === 'kestrel-fixed'
      ? ['dotnet', options.get('ours'), '--schema', here('schema.graphql'), '--data', data, '--urls', `http://127.0.0.1:${port}`, '--fixed', String(name === 'kestrel-fixed')]
      : ['node', here('peers.mjs'), name, String(port), data];
  const log = options.has('log') ? fs.openSync(`${options.get('log')}/${name}.log`, 'w') : 'ignore';
  const child = spawn(command, args, { stdio: ['ignore', log, log], env: { ...process.env, NODE_ENV: 'production', DOTNET_ENVIRONMENT: 'Production' } });
  const engine = { name, port, process: child, agent: new http.Agent({ keepAlive: true, maxSockets: concurrency }) };
  running.push(engine);
  child.on('exit', (code) => (engine.ended = code ?? 'a signal'));
  const until = Date.now() + 60000;
  while (Date.now() < until && engine.ended === undefined) {
    try {
      await send(engine, '{"query":"{ hello }"}');
      return engine;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return fail(`${name} did not start${engine.ended === undefined ? ' within a minute' : `: it ended with ${engine.ended}`}`);
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };
const send = ({ agent, port }, body, path = '/graphql', method = 'POST') =>
  new Promise((resolve, reject) => {
    const request = http.request({ agent, port, host: '127.0.0.1', path, method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks) }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });

// User and system time of all threads of the process, in milliseconds; the kernel counts in hundredths of a second.
function processorTime({ process: { pid } }) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
const allocated = async (engine) => Number((await send(engine, '', '/allocated', 'GET')).body.toString());

// ---- Workloads -----------------------------------------------------------------------------------------------------

let serial = 0;
function bodyOf(name, number = 0) {
  const { query, queryFile, variables, unique } = all[name];
  const text = query ?? fs.readFileSync(here(queryFile), 'utf8');
  return JSON.stringify({ query: unique ? text.replaceAll('__N__', String(number)) : text, variables });
}

function dataOf(answer) {
  const text = answer.body.toString().trim();
  const at = text.indexOf('"data":');
  return answer.status === 200 && at >= 0 && !text.startsWith('{"errors"') ? text.slice(at + '"data":'.length, -1) : undefined;
}

// Engines may list the types of a schema in any order and describe the built-in ones in words of their own.
function comparable(name, data) {
  if (name !== 'introspection') return data;
  const own = new Set(['Query', 'Mutation', 'AssetKind', 'Node', 'Asset', 'Person', 'Site', 'AssetConnection', 'AssetEdge', 'PageInfo']);
  const schema = JSON.parse(data).__schema;
  const types = schema.types.filter((type) => own.has(type.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const sortPossible = (type) => ({ ...type, possibleTypes: type.possibleTypes?.toSorted((a, b) => (a.name < b.name ? -1 : 1)) ?? null });
  return JSON.stringify({ ...schema, directives: undefined, types: types.map(sortPossible) });
}

async function send16(engine, name, count) {
  const body = all[name].unique ? undefined : bodyOf(name);
  let left = count;
  let bytes = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) {
        const answer = await send(engine, body ?? bodyOf(name, ++serial));
        if (answer.status !== 200 || answer.body.subarray(0, 9).toString() === '{"errors"') fail(`${engine.name} fails at ${name}: ${answer.status} ${answer.body.subarray(0, 300)}`);
        bytes = answer.body.length;
      }
    }),
  );
  return bytes;
}

// ---- The measurement -----------------------------------------------------------------------------------------------

const engines = [];
for (const name of names) engines.push(await start(name));

for (const name of workloads) {
  const number = ++serial;
  let expected;
  for (const engine of engines) {
    const answer = await send(engine, bodyOf(name, number));
    const data = dataOf(answer);
    if (data === undefined) fail(`${engine.name} fails at ${name}: ${answer.status} ${answer.body.subarray(0, 300)}`);
    expected ??= comparable(name, data);
    if (comparable(name, data) !== expected) {
      if (options.has('log')) for (const e of [engines[0], engine]) fs.writeFileSync(`${options.get('log')}/${name}.${e.name}.json`, (await send(e, bodyOf(name, number))).body);
      fail(`${engine.name} answers ${name} otherwise than ${engines[0].name}`);
    }
  }
}
console.error('All engines answer alike.');

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const results = [];
for (const name of workloads) {
  const rows = engines.map((engine) => ({ engine: engine.name, workload: name, samples: [], allocated: [] }));
  const counts = [];
  for (const engine of engines) {
    // Warm for as long as two measurements take, so that the compilers of all engines have done their work.
    await send16(engine, name, 200);
    const before = processorTime(engine);
    const began = Date.now();
    let sent = 0;
    while (Date.now() - began < milliseconds * 2) {
      await send16(engine, name, 200);
      sent += 200;
    }
    const each = Math.max(processorTime(engine) - before, 10) / sent;
    counts.push(Math.max(100, Math.ceil(milliseconds / each / 100) * 100));
  }
  for (let round = 0; round < rounds; round++) {
    for (const [i, engine] of engines.entries()) {
      const heap = engine.name === 'assetgraph' ? await allocated(engine) : undefined;
      const before = processorTime(engine);
      rows[i].bytes = await send16(engine, name, counts[i]);
      rows[i].samples.push((processorTime(engine) - before) / counts[i]);
      if (heap !== undefined) rows[i].allocated.push(((await allocated(engine)) - heap) / counts[i]);
    }
  }
  for (const [i, row] of rows.entries()) {
    const { samples, allocated: heap, ...rest } = row;
    results.push({ ...rest, requests: counts[i], cpuMs: +median(samples).toFixed(4), cpuMsLeast: +Math.min(...samples).toFixed(4), cpuMsMost: +Math.max(...samples).toFixed(4), allocatedBytes: heap.length ? Math.round(median(heap)) : undefined });
  }
  console.error(`${name}: ${results.filter((r) => r.workload === name).map((r) => `${r.engine} ${r.cpuMs}`).join(', ')}`);
}
stop();

// ---- The table -----------------------------------------------------------------------------------------------------

const baseline = (workload) => results.find((r) => r.workload === workload && r.engine === 'mercurius-jit')?.cpuMs;
const cell = (workload, engine) => {
  const row = results.find((r) => r.workload === workload && r.engine === engine);
  return baseline(workload) === undefined ? row.cpuMs.toFixed(3) : `${row.cpuMs.toFixed(3)} (${(row.cpuMs / baseline(workload)).toFixed(2)})`;
};
console.log(`Processor milliseconds per request, median of ${rounds} rounds; in brackets the ratio to mercurius-jit.\n`);
console.log(`| workload | bytes | ${names.join(' | ')} | allocated by assetgraph |`);
console.log(`| --- | ---: | ${names.map(() => '---:').join(' | ')} | ---: |`);
for (const name of workloads) {
  const ours = results.find((r) => r.workload === name && r.engine === 'assetgraph');
  const bytes = results.find((r) => r.workload === name).bytes;
  console.log(`| ${name} | ${bytes} | ${names.map((engine) => cell(name, engine)).join(' | ')} | ${ours ? `${ours.allocatedBytes} B` : ''} |`);
}
if (options.has('json')) {
  const machine = { processor: os.cpus()[0].model, cores: os.cpus().length, node: process.version, load: os.loadavg()[0] };
  fs.writeFileSync(options.get('json'), JSON.stringify({ date: new Date().toISOString(), machine, rounds, concurrency, results }, null, 2));
}
process.exit();
