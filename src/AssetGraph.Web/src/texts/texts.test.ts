// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import it_ from './it.json';
import nl from './nl.json';
import pl from './pl.json';

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

  describe.each(Object.entries({ pl, nl, it: it_ } as Record<string, Texts>))('in %s', (code, texts) => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    const at = (from: Texts, key: string) => key.split('.').reduce<string | Texts>((node, part) => (node as Texts)[part] ?? '', from) as string;
    const plural = /_(zero|one|two|few|many|other)$/;
    const wordsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}|<\/?(\w+)>/g)].map((match) => match[0]).sort();

    it('are the same as in English, with the plurals of the language', () => {
      const wanted = keysOf(en).flatMap((key) => (plural.test(key) ? (key.endsWith('_other') ? forms.map((form) => key.replace(plural, `_${form}`)) : []) : [key]));
      expect(keysOf(texts).sort()).toEqual(wanted.sort());
    });

    it('have the same places to fill in', () => {
      const differing = keysOf(texts).filter((key) => {
        const original = plural.test(key) ? key.replace(plural, '_other') : key;
        return wordsOf(at(texts, key)).join() !== wordsOf(at(en, original)).join();
      });
      expect(differing).toEqual([]);
    });
  });
});
