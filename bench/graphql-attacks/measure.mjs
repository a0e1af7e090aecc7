// Starts the product's server and measures what abuse costs it. Linux only: reads /proc.
//   node measure.mjs --server <dll> --store <file> --probes <attacks.mjs> [--seconds 10] [--rounds 3] [--rate 50] [--json out.json]
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { shapes } from './shapes.mjs';

const options = new Map();
for (let i = 2; i < process.argv.length; i += 2) options.set(process.argv[i].replace(/^--/, ''), process.argv[i + 1]);
const seconds = Number(options.get('seconds') ?? 10);
const rounds = Number(options.get('rounds') ?? 3);
const rate = Number(options.get('rate') ?? 50);

const port = await new Promise((resolve) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const url = `http://127.0.0.1:${port}/graphql`;
const server = spawn('dotnet', [options.get('server'), '--urls', `http://127.0.0.1:${port}`, '--Storage:Path', options.get('store')], { stdio: 'ignore' });
process.on('exit', () => server.kill('SIGKILL'));

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const send = (body) => fetch(url, { method: 'POST', headers, body });
const innocent = JSON.stringify({ query: '{ city(id: "birmingham") { name counts { assets } } }' });
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

for (let tries = 0; ; tries++) {
  try {
    if ((await send(innocent)).ok) break;
  } catch {
    // Not up yet.
  }
  if (tries === 600 || server.exitCode !== null) throw new Error(`the server did not start: ${server.exitCode ?? 'no answer in a minute'}`);
  await sleep(100);
}
// The compilers have done their work once the usual has been asked often enough.
for (let i = 0; i < 2000; i++) await (await send(innocent)).arrayBuffer();

// User and system time of all threads, in milliseconds; the kernel counts in hundredths of a second.
function processorTime() {
  const stat = fs.readFileSync(`/proc/${server.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

// ---- Documents of a mebibyte -----------------------------------------------------------------------------------------

const refusals = [];
for (const [name, query, variables] of shapes) {
  const body = `{"query":${JSON.stringify(query)}${variables ? `,"variables":${variables}` : ''}}`;
  const times = 5;
  let status;
  let code;
  let most = 0;
  const before = processorTime();
  for (let i = 0; i < times; i++) {
    const began = process.hrtime.bigint();
    const response = await send(body);
    const text = await response.text();
    most = Math.max(most, Number(process.hrtime.bigint() - began) / 1e6);
    status = response.status;
    code = /"code":"(\w+)"/.exec(text)?.[1] ?? (text.startsWith('{"data"') ? 'answered' : 'none');
  }
  refusals.push({ shape: name, bytes: body.length, status, code, cpuMs: (processorTime() - before) / times, mostMs: +most.toFixed(1) });
}

// ---- Innocent queries meanwhile --------------------------------------------------------------------------------------

/** Asks at a steady rate for so long as `until` is open, and gives the milliseconds of each answer from when it was due. */
async function ask(until) {
  const waits = [];
  const pending = [];
  const start = performance.now();
  for (let i = 0; !until.over; i++) {
    const due = start + (i * 1000) / rate;
    if (due > performance.now()) await sleep(due - performance.now());
    pending.push(
      send(innocent)
        .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(`status ${response.status}`))))
        .then(() => waits.push(performance.now() - due)),
    );
  }
  await Promise.all(pending);
  return waits;
}
const run = (script) => new Promise((resolve) => spawn(process.execPath, script, { stdio: 'ignore' }).on('exit', resolve));

const calm = [];
const busy = [];
for (let round = 0; round < rounds; round++) {
  let until = { over: false };
  setTimeout(() => (until.over = true), seconds * 1000);
  calm.push(...(await ask(until)));

  until = { over: false };
  const end = performance.now() + seconds * 1000;
  const attack = (async () => {
    while (performance.now() < end) await run([options.get('probes'), url, '--field', 'cities']);
    until.over = true;
  })();
  busy.push(...(await ask(until)));
  await attack;
}

const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const figures = (values) => ({ asked: values.length, p50: +quantile(values, 0.5).toFixed(2), p99: +quantile(values, 0.99).toFixed(2), most: +Math.max(...values).toFixed(2) });
const innocents = { calm: figures(calm), busy: figures(busy) };

// ---- The tables --------------------------------------------------------------------------------------------------------

console.log('| document of a mebibyte | status | code | processor ms, mean of 5 | longest ms |\n| --- | ---: | --- | ---: | ---: |');
for (const r of refusals) console.log(`| ${r.shape} | ${r.status} | ${r.code} | ${r.cpuMs.toFixed(0)} | ${r.mostMs} |`);
console.log(`\nInnocent queries, ${rate} a second:\n\n| meanwhile | asked | p50 ms | p99 ms | longest ms |\n| --- | ---: | ---: | ---: | ---: |`);
for (const [name, f] of [['nothing', innocents.calm], ['abuse probes without pause', innocents.busy]]) console.log(`| ${name} | ${f.asked} | ${f.p50} | ${f.p99} | ${f.most} |`);
const worst = Math.max(...refusals.map((r) => r.cpuMs));
console.log(`\nDearest document: ${worst.toFixed(0)} ms of processor time. p99 meanwhile ${(innocents.busy.p99 / innocents.calm.p99).toFixed(2)} times that of calm.`);
if (options.has('json')) fs.writeFileSync(options.get('json'), JSON.stringify({ refusals, innocents }, null, 2));
process.exit();
