// Abuse probes: each must be refused or answered cheaply, and the server must answer the next innocent query.
// `node attacks.mjs <url> [--field hello] [--by-design 'part of a name'] ...`
// The first eleven are the checks of graphql-cop 1.15 (what it asks for in brackets); the rest are limits that OWASP and other engines name.
// What is served by design where the server runs (an editor for a browser, say) is named with --by-design, and then must be served.
import { Checks } from './checks.mjs';

const options = process.argv.slice(3);
const url = process.argv[2];
const named = (name) => options.flatMap((option, i) => (option === name ? [options[i + 1]] : []));
const field = named('--field')[0] ?? '__typename';
const byDesign = named('--by-design');
const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };

/** Sends a request and gives status (0 where none came), milliseconds, length, text and JSON of the answer. */
async function request(init, to = url) {
  const start = Date.now();
  try {
    const response = await fetch(to, { ...init, signal: AbortSignal.timeout(15_000) });
    const text = await response.text();
    const answer = { status: response.status, time: Date.now() - start, length: text.length, text };
    try {
      answer.json = JSON.parse(text);
    } catch {
      // Not every refusal is JSON.
    }
    return answer;
  } catch (error) {
    return { status: 0, time: Date.now() - start, length: 0, text: String(error.cause?.code ?? error.name) };
  }
}

const post = (body) => request({ method: 'POST', headers, body });
const ask = (query, more) => post(JSON.stringify({ query, ...more }));
const repeat = (count, text) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const data = (answer) => answer.json?.data;
const refused = (answer) => answer.status >= 400 || (answer.json?.errors && !answer.json.data);

const probes = [
  [
    'cop: 101 aliases [must not return data.alias100]',
    () => ask('query cop { ' + repeat(101, (i) => `alias${i}:__typename`) + ' }'),
    (r) => !data(r)?.alias100,
  ],
  [
    'cop: array batching x10 [must not return >=10 results]',
    () => post(JSON.stringify(Array(10).fill({ query: '{__typename}' }))),
    (r) => !(Array.isArray(r.json) && r.json.length >= 10),
  ],
  [
    'cop: circular introspection [must not return >25 types]',
    () => ask('query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }'),
    (r) => !(data(r)?.__schema?.types?.length > 25),
  ],
  [
    'cop: 10 duplicate directives [must not answer with exactly 10 errors]',
    () => ask('query cop { __typename ' + '@aa'.repeat(10) + ' }'),
    (r) => r.json?.errors?.length !== 10,
  ],
  ['cop: field suggestions [no "Did you mean"]', () => ask('query cop { __schema { directive } }'), (r) => !/did you mean/i.test(r.text)],
  [
    'cop: mutation over GET [must not execute]',
    () => request({ headers: { accept: headers.accept } }, url + '?query=' + encodeURIComponent('mutation cop {__typename}')),
    (r) => !data(r)?.__typename,
  ],
  [
    'cop: query over GET without preflight header [MEDIUM finding if served]',
    () => request({}, url + '?query=' + encodeURIComponent('query cop {__typename}')),
    (r) => !data(r)?.__typename,
  ],
  ['cop: IDE served to Accept: text/html', () => request({ headers: { accept: 'text/html' } }), (r) => !/graphiql|playground/i.test(r.text)],
  ['cop: introspection enabled', () => ask('query cop { __schema { types { name fields { name } } } }'), (r) => !data(r)?.__schema?.types],
  [
    'cop: urlencoded POST [must not execute]',
    () =>
      request({
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query=' + encodeURIComponent('query cop { __typename }'),
      }),
    (r) => !data(r)?.__typename,
  ],
  ['cop: exception/tracing details in errors', () => ask('qwerty cop { abc }'), (r) => !/"(exception|tracing|stackTrace|stacktrace)"/.test(r.text)],
  [
    'text/plain POST [CSRF simple request]',
    () => request({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' }),
    (r) => !data(r)?.__typename,
  ],
  [
    'multipart POST without preflight header',
    () => {
      const f = new FormData();
      f.set('operations', '{"query":"{__typename}"}');
      f.set('map', '{}');
      return request({ method: 'POST', body: f });
    },
    (r) => !data(r)?.__typename,
  ],
  [
    '500 duplicate fields (cop field duplication) must merge cheaply',
    () => ask('query cop { ' + '__typename '.repeat(500) + '}'),
    (r) => r.time < 1000,
  ],
  ['20000 duplicate fields', () => ask('{ ' + `${field} `.repeat(20000) + '}'), refused],
  ['100k-deep selection nesting (parser stack overflow kills a .NET process)', () => ask('{a'.repeat(100000) + '}'.repeat(100000)), refused],
  ['100k-deep list literal', () => ask(`{ __type(name: ${'['.repeat(100000)}${']'.repeat(100000)}) { name } }`), refused],
  ['100k-deep object literal', () => ask(`{ __type(name: ${'{a:'.repeat(100000)}1${'}'.repeat(100000)}) { name } }`), refused],
  ['100k-deep list type', () => ask(`query ($a: ${'['.repeat(100000)}Int${']'.repeat(100000)}) { __typename }`), refused],
  [
    '10k-deep JSON variables',
    () =>
      request({
        method: 'POST',
        headers,
        body: `{"query":"query($a:String){__typename}","variables":{"a":${'['.repeat(10000)}${']'.repeat(10000)}}}`,
      }),
    (r) => r.time < 2000 && r.status !== 0,
  ],
  [
    'fragment bomb 2^25 (each fragment spreads the next twice)',
    () =>
      ask(
        `{ ...F0 ...F0 } ` +
          repeat(25, (i) => `fragment F${i} on Query { a${i}: __typename ...F${i + 1} ...F${i + 1} }`) +
          ' fragment F25 on Query { __typename }',
      ),
    (r) => r.time < 3000 && r.status !== 0,
  ],
  ['fragment cycle', () => ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'), refused],
  ['inline-fragment nesting x5000', () => ask('{' + '...{'.repeat(5000) + '__typename' + '}'.repeat(5001)), refused],
  [
    'overlapping-fields quadratic: 3000 aliases to the same response name',
    () => ask('{ ' + repeat(3000, (i) => `x: __type(name: "T${i}") { name }`) + ' }'),
    (r) => refused(r) && r.time < 3000,
  ],
  [
    'overlapping-fields nested exponential',
    () => ask('{ ' + repeat(12, () => '__schema { types { fields { type { fields { type { name } } } } } }') + ' }'),
    (r) => r.time < 3000 && r.status !== 0,
  ],
  [
    '1000 different invalid fields: error list must be capped',
    () => ask('{ ' + repeat(1000, (i) => 'nope' + i) + ' }'),
    (r) => refused(r) && (r.json?.errors?.length ?? 0) <= 100 && r.length < 200000,
  ],
  ['1000 directives on one field', () => ask('{ __typename ' + '@skip(if:false)'.repeat(1000) + ' }'), refused],
  ['10k variables', () => ask('query (' + repeat(10000, (i) => `$v${i}: Int`) + ') { __typename }'), refused],
  ['2 MB of commas/comments', () => ask('{ __typename }' + ','.repeat(1000000) + '#' + 'x'.repeat(1000000)), (r) => r.time < 2000 && r.status !== 0],
  [
    '30 MB body',
    () => post(JSON.stringify({ query: '{ __typename }', pad: 'x'.repeat(30e6) })),
    (r) => r.status === 413 || r.status >= 400 || r.status === 0,
  ],
  ['huge number literal', () => ask(`{ __type(name: ${'9'.repeat(200000)}) { name } }`), refused],
  ['unterminated block string 1 MB', () => ask('{ __type(name: """' + 'x'.repeat(1000000)), refused],
  [
    'batch of 1000',
    () => post(JSON.stringify(Array(1000).fill({ query: '{__typename}' }))),
    (r) => !(Array.isArray(r.json) && r.json.length >= 1000),
  ],
  ['unknown operationName', () => ask('query A { __typename } query B { __typename }', { operationName: 'C' }), refused],
  ['invalid UTF-8 body', () => post(Buffer.from([0x7b, 0x22, 0x71, 0xff, 0xfe, 0x7d])), (r) => r.status >= 400 && r.status < 500],
];

const checks = new Checks();
for (const [name, send, isClosed] of probes) {
  await checks.run(name, async () => {
    const answer = await send();
    const remark = `HTTP ${answer.status}, ${answer.time} ms, ${answer.length} B`;
    const next = await ask('{ __typename }');
    if (next.status !== 200) {
      throw new Error(`${remark}; then the server answered an innocent query with ${next.status} ${next.text}`);
    }
    const isOpen = !isClosed(answer);
    const mayBeOpen = byDesign.some((part) => name.includes(part));
    if (isOpen !== mayBeOpen) {
      throw new Error(isOpen ? `open: ${remark}` : `closed, though it is said to be served by design: ${remark}`);
    }
    return mayBeOpen ? `served by design; ${remark}` : remark;
  });
}
checks.end();
