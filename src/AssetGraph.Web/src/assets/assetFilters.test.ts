import { describe, expect, it } from 'vitest';
import { countAssetFilters, readAssetsQuestion, toAssetFilter, writeAssetsQuestion } from './assetFilters';

const full = 'search=food+bank&scale=micro%2Cunknown&kind=organisation&sector=social&strand=social-enterprise&place=ladywood&category=jobs&order=ties';

describe("The list's question", () => {
  it('comes out of an address as it went in', () => {
    expect(writeAssetsQuestion(readAssetsQuestion(new URLSearchParams(full))).toString()).toBe(full);
  });

  it("becomes the schema's filter of only what is set", () => {
    expect(toAssetFilter(readAssetsQuestion(new URLSearchParams('')))).toEqual({});
    expect(toAssetFilter(readAssetsQuestion(new URLSearchParams(full)))).toEqual({
      scales: ['MICRO', 'UNKNOWN'],
      kinds: ['ORGANISATION'],
      sectors: ['SOCIAL'],
      strands: ['SOCIAL_ENTERPRISE'],
      places: ['ladywood'],
      categories: ['jobs'],
    });
  });

  it('counts search words as one filter and blanks as none', () => {
    expect(countAssetFilters(readAssetsQuestion(new URLSearchParams(full)))).toBe(8);
    expect(countAssetFilters(readAssetsQuestion(new URLSearchParams('search=+++')))).toBe(0);
  });
});
