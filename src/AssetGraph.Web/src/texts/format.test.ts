import { describe, expect, it } from 'vitest';
import { formatChange, formatDate, formatList, formatMoney, points } from './format';

describe('Formats', () => {
  it('show a date as exactly as it is given', () => {
    expect(['2016', '2016-04', '2016-04-03', 'spring 2016'].map(formatDate)).toEqual(['2016', 'April 2016', '3 April 2016', 'spring 2016']);
  });

  it('show scores as whole points', () => {
    expect([0, 0.004, 0.375, 1].map(points)).toEqual(['0', '0', '38', '100']);
  });

  it('show changes with their sign, money with its currency and lists with their last "and"', () => {
    expect([formatChange(0.0123), formatChange(-0.12), formatChange(0)]).toEqual(['+0.012', '-0.120', '0.000']);
    expect(formatMoney(1_000_000, 'GBP')).toBe('£1,000,000');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
