// Client libraries that other people wrote, against the engine's test server. `node clients.mjs <url>`
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client as Urql, cacheExchange, fetchExchange, gql as urqlGql } from '@urql/core';
import { validateSchema } from 'graphql';
import { createClient as createHttpClient } from 'graphql-http';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { createHash } from 'node:crypto';
import WebSocket from 'ws';
import { Checks } from './checks.mjs';
import { expect, introspect } from './endpoint.mjs';

const url = process.argv[2];
const wsUrl = url.replace(/^http/, 'ws');
const query = '{ hello(name: "Sam") }';
const answer = '{"hello":"Hello, Sam!"}';
const subscription = 'subscription { countdown(from: 2) }';
const checks = new Checks();

const same = (data) => expect(JSON.stringify(data) === answer, `expected ${answer}, got ${JSON.stringify(data)}`);

await checks.run('introspection, buildClientSchema, validateSchema', async () => {
  const errors = validateSchema(await introspect(url));
  expect(errors.length === 0, errors[0]?.message);
});

await checks.run('graphql-http client', async () => {
  const client = createHttpClient({ url });
  const result = await new Promise((resolve, reject) => {
    client.subscribe({ query }, { next: resolve, error: reject, complete() {} });
  });
  same(result.data);
  client.dispose();
});

for (const preferGetMethod of [false, 'force']) {
  await checks.run(`urql by ${preferGetMethod ? 'GET' : 'POST'}`, async () => {
    const client = new Urql({ url, exchanges: [cacheExchange, fetchExchange], preferGetMethod });
    const result = await client.query(urqlGql(query), {}).toPromise();
    if (result.error) {
      throw result.error;
    }
    same(result.data);
  });
}

async function askApollo(link) {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const result = await client.query({ query: gql(query) });
  client.stop();
  same(result.data);
}

await checks.run('Apollo Client', () => askApollo(new HttpLink({ uri: url })));

await checks.run('Apollo Client with automatic persisted queries, hash by GET', async () => {
  const sent = [];
  const fetchAndTell = (uri, options) => {
    sent.push(`${options.method} ${options.body?.includes('"query":') ? 'with' : 'without'} text`);
    return fetch(uri, options);
  };
  const persisted = () =>
    ApolloLink.from([
      new PersistedQueryLink({
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
        useGETForHashedQueries: true,
      }),
      new HttpLink({ uri: url, fetch: fetchAndTell }),
    ]);
  await askApollo(persisted());
  await askApollo(persisted());
  const first = ['GET without text', 'POST with text'];
  // The second client finds what the first one taught the server.
  const expected = [...first, 'GET without text'];
  expect(String(sent) === String(expected), `expected ${expected}, got ${sent}`);
  return sent.join(', ');
});

async function withWs(use) {
  const client = createWsClient({ url: wsUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  try {
    return await use(client);
  } finally {
    await client.dispose();
  }
}

async function countdown(client) {
  const events = [];
  for await (const result of client.iterate({ query: subscription })) {
    expect(!result.errors, JSON.stringify(result.errors));
    events.push(result.data.countdown);
  }
  expect(String(events) === '2,1,0', `expected 2,1,0, got ${events}`);
}

await checks.run('graphql-ws: a subscription, then a query', () =>
  withWs(async (client) => {
    await countdown(client);
    same((await client.iterate({ query }).next()).value.data);
  }),
);

await checks.run('graphql-ws: an invalid document is an error message', () =>
  withWs(async (client) => {
    try {
      await client.iterate({ query: '{ __nope__ }' }).next();
    } catch (errors) {
      expect(Array.isArray(errors), `expected a list of errors, got ${errors}`);
      return errors[0].message;
    }
    throw new Error('no error came');
  }),
);

/** The code with which the server closes a connection after these messages; those after the first wait for the acknowledgement where told to. */
function closeCode(messages, { protocol = 'graphql-transport-ws', afterAck = false } = {}) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(wsUrl, protocol);
    const send = (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    socket.on('open', () => (afterAck ? messages.slice(0, 1) : messages).forEach(send));
    socket.on('message', (message) => {
      if (afterAck && JSON.parse(message).type === 'connection_ack') {
        messages.slice(1).forEach(send);
      }
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

await checks.run('graphql-ws: close codes', async () => {
  const init = { type: 'connection_init' };
  const subscribe = { type: 'subscribe', id: '1', payload: { query: subscription } };
  const codes = [
    await closeCode(['nonsense']),
    await closeCode([subscribe]),
    await closeCode([init], { protocol: [] }),
    await closeCode([init, subscribe, subscribe], { afterAck: true }),
    await closeCode([init, init]),
  ];
  expect(String(codes) === '4400,4401,4406,4409,4429', `got ${codes}`);
  return codes.join(', ');
});

async function withSse(use) {
  const client = createSseClient({ url, retryAttempts: 0 });
  try {
    return await use(client);
  } finally {
    client.dispose();
  }
}

await checks.run('graphql-sse: distinct connections', () => withSse(countdown));

await checks.run('graphql-sse: an invalid document is an event with errors', () =>
  withSse(async (client) => {
    const { value } = await client.iterate({ query: 'subscription { __nope__ }' }).next();
    expect(value?.errors, `expected errors, got ${JSON.stringify(value)}`);
    return value.errors[0].message;
  }),
);

checks.end();
