// Compares the verdicts of the fuzzer with those of graphql-js on the documents that both can parse.
// npm install --prefix <folder> graphql@16 && node compare.mjs <folder> <schema.graphql> <file of verdicts>
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { createRequire } from 'node:module';

const [folder, schemaFile, file] = process.argv.slice(2);
const g = createRequire(path.join(path.resolve(folder), 'x.js'))('graphql');
const schema = g.buildSchema(fs.readFileSync(schemaFile, 'utf8'));
// The limits of introspection are no rule of the specification.
const rules = g.specifiedRules.filter((rule) => rule.name !== 'MaxIntrospectionDepthRule');
let same = 0, different = 0, unread = 0;
for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
  const { number, source, valid } = JSON.parse(line);
  let document;
  try { document = g.parse(source); } catch { unread++; continue; }
  const errors = g.validate(schema, document, rules, { maxErrors: 3 });
  if ((errors.length === 0) === valid) same++;
  else if (++different <= 20) console.log(`document ${number}: ${valid ? 'valid' : 'invalid'} here, there ${errors[0]?.message ?? 'valid'}\n${source}\n`);
}
console.log(`graphql ${g.version}: ${same} the same, ${different} different, ${unread} that it cannot parse`);
process.exitCode = different === 0 ? 0 : 1;
