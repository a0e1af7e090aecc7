import { describe, expect, it } from 'vitest';
import { sourceLabel, uniqueSources } from './sources';

describe('A source', () => {
  it('is named by its site and path', () => {
    expect(sourceLabel({ reference: 'x', url: 'https://www.example.org/a/b/' })).toBe('example.org/a/b');
  });

  it('shows of a long path its last part, and of that the beginning', () => {
    const folders = 'https://example.org/' + 'folder/'.repeat(10);
    expect(sourceLabel({ reference: 'x', url: `${folders}the-end` })).toBe('example.org/…/the-end');
    expect(sourceLabel({ reference: 'x', url: folders + 'a'.repeat(40) })).toBe(`example.org/…/${'a'.repeat(32)}…`);
  });

  it('is named by its reference where it has no address, or one that is none', () => {
    expect(sourceLabel({ reference: 'Minutes of May', url: null })).toBe('Minutes of May');
    expect(sourceLabel({ reference: 'Minutes of May', url: 'not an address' })).toBe('Minutes of May');
    expect(sourceLabel({ reference: 'x', url: 'https://example.org/%E0%A4%A' })).toBe('example.org/%E0%A4%A');
  });

  it('is shown once even if given twice, but two quotes of one document are two', () => {
    const source = (quote: string) => ({ reference: 'r', quote, about: null, url: null });
    expect(uniqueSources([source('a'), source('b'), source('a')]).map((s) => s.quote)).toEqual(['a', 'b']);
  });
});
