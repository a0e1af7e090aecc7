import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import firstQuery from './firstQuery.graphql?raw';

const root = document.getElementById('graphiql');
if (root === null) {
  throw new Error('graphiql/index.html has no element #graphiql to draw into.');
}

/** Sends an operation to the endpoint that this page itself is served at. */
async function fetcher(operation: object): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as object;
}

createRoot(root).render(
  <main>
    <h1 className="graphiql-title">GraphiQL</h1>
    <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} />
  </main>,
);
