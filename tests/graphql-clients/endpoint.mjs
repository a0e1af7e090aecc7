import { buildClientSchema, getIntrospectionQuery } from 'graphql';

/** Sends a request by POST and gives the answer's JSON. */
export async function post(url, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** The schema that the endpoint tells by introspection, asked for with everything that graphql-js can ask. */
export async function introspect(url) {
  const query = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const answer = await post(url, { query });
  if (answer.errors) {
    throw new Error(JSON.stringify(answer.errors));
  }
  return buildClientSchema(answer.data);
}

/** The clients report failures in many shapes. */
export function expect(condition, what) {
  if (!condition) {
    throw new Error(what);
  }
}
