// The audits of GraphQL over HTTP that come with npm's graphql-http, one line each. `node audit.mjs <url>`; exit code 1 where one is not ok.
import { serverAudits } from 'graphql-http';
import { Checks } from './checks.mjs';

const checks = new Checks();
for (const audit of serverAudits({ url: process.argv[2] })) {
  await checks.run(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    // A notice or a warning is a MAY or a SHOULD that is not kept: this project keeps them all.
    if (result.status !== 'ok') {
      throw new Error(`${result.status}: ${result.reason}`);
    }
  });
}
checks.end();
