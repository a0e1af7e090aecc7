// Compilers that other people wrote, over the product's schema: as a file, and as the running service tells it.
// `node tools.mjs <url> <schema.graphql>`
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, lexicographicSortSchema, parse, printSchema, validateSchema } from 'graphql';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Checks } from './checks.mjs';
import { expect, introspect } from './endpoint.mjs';

const [url, schemaFile] = process.argv.slice(2);
const checks = new Checks();
const here = fileURLToPath(new URL('.', import.meta.url));

await checks.run('buildClientSchema and printSchema of the running service give schema.graphql', async () => {
  const served = await introspect(url);
  const errors = validateSchema(served);
  expect(errors.length === 0, errors[0]?.message);
  const print = (schema) => printSchema(lexicographicSortSchema(schema)).split('\n');
  const expected = print(buildSchema(readFileSync(schemaFile, 'utf8')));
  const found = print(served);
  const line = expected.findIndex((text, i) => text !== found[i]);
  expect(line < 0 && expected.length === found.length, `line ${line + 1}: expected "${expected[line]}", served "${found[line]}"`);
  return `${found.length} lines`;
});

await checks.run('graphql-codegen: TypeScript of the served schema and of every query in queries/graphql', async () => {
  const folder = join(here, '../../queries/graphql');
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  expect(names.length > 0, `no queries in ${folder}`);
  const text = await codegen({
    filename: 'generated.ts',
    schema: parse(printSchema(await introspect(url))),
    documents: names.map((name) => ({ location: name, document: parse(readFileSync(join(folder, name), 'utf8')) })),
    pluginMap: { typescript, typescriptOperations },
    plugins: [{ typescript: {} }, { typescriptOperations: {} }],
    config: {},
  });
  expect(text.includes('export type'), 'nothing was generated');
  return `${names.length} documents`;
});

await checks.run('relay-compiler: fragments with @refetchable and @connection', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assetgraph-relay-'));
  try {
    cpSync(join(here, 'relay'), folder, { recursive: true });
    writeFileSync(join(folder, 'schema.graphql'), readFileSync(schemaFile));
    const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
    execFileSync(process.execPath, [compiler], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    const artifacts = readdirSync(join(folder, 'src/__generated__')).filter((name) => name.endsWith('.graphql.js'));
    // The query, the fragment with its connection, and the query that fetches more of it.
    expect(artifacts.length === 3, `expected 3 artifacts, got ${artifacts}`);
    return artifacts.join(', ');
  } catch (error) {
    throw new Error(error.stderr ? `${error.stdout}${error.stderr}` : error.message);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

checks.end();
