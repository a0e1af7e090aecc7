import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-sse';
import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import firstQuery from './firstQuery.graphql?raw';

const root = document.getElementById('graphiql');
if (root === null) {
  throw new Error('graphiql/index.html has no element #graphiql to draw into.');
}

const endpoint = '/graphql';
const events = createClient({ url: endpoint });

/** Sends an operation to the endpoint that this page itself is served at; a subscription's answers come one by one, as server-sent events. */
const fetcher: ComponentProps<typeof GraphiQL>['fetcher'] = async (operation, options) => {
  const document = options?.documentAST;
  if (document && getOperationAST(document, operation.operationName)?.operation === OperationTypeNode.SUBSCRIPTION) {
    return events.iterate({
      query: operation.query,
      ...(operation.operationName ? { operationName: operation.operationName } : {}),
      variables: operation.variables as Record<string, unknown>,
    });
  }

  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as ExecutionResult;
};

createRoot(root).render(
  <main>
    <h1 className="graphiql-title">GraphiQL</h1>
    <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} />
  </main>,
);
