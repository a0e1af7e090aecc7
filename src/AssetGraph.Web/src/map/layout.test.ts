import { describe, expect, it } from 'vitest';
import { arrange } from './layout';

describe('The arrangement', () => {
  it('is the same every time', () => {
    const question = { dots: 40, lines: Array.from({ length: 60 }, (_, i) => [(i * 7) % 40, (i * 11 + 3) % 40] as const) };
    expect([...arrange(question)]).toEqual([...arrange(question)]);
  });

  it('brings dots with a line nearer than dots without', () => {
    // 0 ── 1   2
    const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = arrange({ dots: 3, lines: [[0, 1]] });
    expect(Math.hypot(x0 - x1, y0 - y1)).toBeLessThan(Math.hypot(x0 - x2, y0 - y2));
  });

  it('gives every dot a finite place, also without lines, with loops and with none at all', () => {
    for (const question of [{ dots: 5, lines: [] }, { dots: 2, lines: [[0, 0], [0, 1], [1, 0]] as const }, { dots: 1, lines: [] }]) {
      expect([...arrange(question)].every(Number.isFinite)).toBe(true);
    }
    expect(arrange({ dots: 0, lines: [] })).toHaveLength(0);
  });
});
