import { describe, expect, it } from 'vitest';
import { opportunity } from '../testing/samples';
import { factorParts, grade } from './factors';

describe('Factors', () => {
  it('come in their order, with the exponent of those that were used', () => {
    expect(factorParts(opportunity(1).factors)).toEqual([
      { name: 'fit', value: 0.7, weight: 0.5 },
      { name: 'reach', value: 0.02, weight: 0.3 },
      { name: 'gain', value: 0.4, weight: 0.2 },
      { name: 'place', value: null, weight: null },
    ]);
  });

  it('have a word for every size, and one for what is not known', () => {
    expect([1, 0.6, 0.59, 0.3, 0.29, 0.06, 0.05, 0, null].map(grade)).toEqual([
      'strong', 'strong', 'fair', 'fair', 'slight', 'slight', 'none', 'none', 'unknown',
    ]);
  });
});
