// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from './en.json';

type Texts = { [key: string]: string | Texts };

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`)));
}

const folder = new URL('../', import.meta.url);
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|generated/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

describe('The texts', () => {
  it('are all used', () => {
    const unused = keysOf(en)
      .map((key) => key.replace(/_(one|other)$/, ''))
      .filter((key) => {
        const parent = key.slice(0, key.lastIndexOf('.'));
        return !code.includes(`'${key}'`) && !code.includes(`"${key}"`) && !code.includes(`\`${parent}.\${`);
      });
    expect(unused).toEqual([]);
  });
});
