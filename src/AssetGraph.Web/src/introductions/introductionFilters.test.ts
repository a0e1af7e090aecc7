import { describe, expect, it } from 'vitest';
import { countIntroductionFilters, readIntroductionsQuestion, toIntroductionFilter, writeIntroductionsQuestion } from './introductionFilters';

describe('Which introductions are asked for', () => {
  it('comes back from its address', () => {
    const question = { statuses: ['AGREED' as const, 'TIE_FORMED' as const], asset: 'works', quiet: true };
    const params = writeIntroductionsQuestion(question);
    expect(params.toString()).toBe('status=agreed%2Ctie-formed&asset=works&quiet=yes');
    expect(readIntroductionsQuestion(params)).toEqual(question);
    expect(countIntroductionFilters(question)).toBe(4);
    expect(toIntroductionFilter(question)).toEqual({ statuses: ['AGREED', 'TIE_FORMED'], asset: 'works', quietForDays: 30 });
  });

  it('is all of them where the address says nothing that is known', () => {
    const question = readIntroductionsQuestion(new URLSearchParams('status=lost&quiet=perhaps&asset='));
    expect(question).toEqual({ statuses: [], asset: null, quiet: false });
    expect(toIntroductionFilter(question)).toBeNull();
    expect(writeIntroductionsQuestion(question).toString()).toBe('');
  });
});
