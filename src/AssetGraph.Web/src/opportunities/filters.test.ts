import { describe, expect, it } from 'vitest';
import { countFilters, readQuestion, toFilter, writeQuestion } from './filters';

const read = (text: string) => readQuestion(new URLSearchParams(text));

describe("The board's question", () => {
  it('comes out of an address as it went in', () => {
    const question = { preset: 'QUICK_WIN', strands: ['COMMUNITY_RESEARCH', 'COMMUNITY_ASSETS'], place: 'ladywood', mutualOnly: true } as const;
    const written = writeQuestion(new URLSearchParams(), { ...question, strands: [...question.strands] });
    expect(written.toString()).toBe('preset=quick-win&strand=community-research%2Ccommunity-assets&place=ladywood&mutual=yes');
    expect(readQuestion(written)).toEqual(question);
  });

  it('is the balanced board without filters where the address says nothing', () => {
    expect(read('')).toEqual({ preset: 'BALANCED', strands: [], place: null, mutualOnly: false });
    expect(writeQuestion(new URLSearchParams(), read('')).toString()).toBe('');
  });

  it('leaves out words that it does not know', () => {
    expect(read('preset=fastest&strand=sport,skills-matching&mutual=perhaps')).toEqual({
      preset: 'BALANCED',
      strands: ['SKILLS_MATCHING'],
      place: null,
      mutualOnly: false,
    });
  });

  it('keeps what else stands in the address', () => {
    expect(writeQuestion(new URLSearchParams('open=a~b&place=x'), read('')).toString()).toBe('open=a%7Eb');
  });

  it('becomes a filter of only what is set', () => {
    expect(toFilter(read('preset=long-bridge'))).toBeNull();
    expect(toFilter(read('place=ladywood'))).toEqual({ places: ['ladywood'] });
    expect(toFilter(read('strand=skills-matching&mutual=yes'))).toEqual({ strands: ['SKILLS_MATCHING'], mutualOnly: true });
    expect(countFilters(read('strand=skills-matching,social-enterprise&mutual=yes&place=a'))).toBe(4);
  });
});
