import { render } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { Provider } from 'urql';
import { vi } from 'vitest';
import { createClient } from '../api/client';
import { App } from '../App';
import { city } from './samples';

type Answer = { data: unknown } | { errors: { message: string }[] };
type Answers = Record<string, (variables: Record<string, unknown>) => Answer>;

/** Every operation that was asked, in order. */
export interface Asked {
  name: string;
  variables: Record<string, unknown>;
}

/** Stands in for the server: answers operations by name, the city's own ones unless told otherwise, and remembers what was asked. */
export function answerWith(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  const all: Answers = {
    Cities: () => ({ data: { cities: [{ id: city.id, key: city.key, name: city.name }] } }),
    City: ({ city: key }) => ({ data: { city: key === city.key ? city : null } }),
    ...answers,
  };
  vi.stubGlobal('fetch', (_: string, init: { body: string }) => {
    const { operationName, variables } = JSON.parse(init.body) as { operationName: string; variables: Record<string, unknown> };
    asked.push({ name: operationName, variables });
    const answer = all[operationName];
    if (answer === undefined) {
      return Promise.reject(new Error(`The test has no answer to ${operationName}.`));
    }
    return Promise.resolve(new Response(JSON.stringify(answer(variables)), { headers: { 'content-type': 'application/json' } }));
  });
  return asked;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

/** The whole web UI at an address; the address it comes to stands in the test id 'address'. */
export function renderAt(address: string) {
  return render(
    <Provider value={createClient()}>
      <MemoryRouter initialEntries={[address]}>
        <App />
        <Address />
      </MemoryRouter>
    </Provider>,
  );
}
