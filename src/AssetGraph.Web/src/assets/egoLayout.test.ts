import { describe, expect, it } from 'vitest';
import { asset, tie } from '../testing/samples';
import { egoLayout, neighbours } from './egoLayout';

describe('The small network of one asset', () => {
  it('holds each living neighbour once, whichever way the ties point', () => {
    const ties = [tie('me', 'a'), tie('b', 'me'), tie('a', 'me'), tie('me', 'gone', { living: false }), tie('me', 'me')];
    expect(neighbours('me', ties).map((n) => n.key)).toEqual(['a', 'b']);
  });

  it('has macro on the left and micro on the right', () => {
    const placed = egoLayout([asset('m1', 'MACRO'), asset('m2', 'MACRO'), asset('s1'), asset('s2'), asset('s3')]);
    for (const { asset: other, x } of placed) {
      expect(Math.sign(x), other.key).toBe(other.scale.scale === 'MACRO' ? -1 : 1);
    }
  });

  it('puts no two in the same place', () => {
    const many = Array.from({ length: 30 }, (_, i) => asset(`n${i}`, (['MACRO', 'MICRO', 'UNKNOWN'] as const)[i % 3]));
    const places = egoLayout(many).map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`);
    expect(new Set(places).size).toBe(30);
  });

  it('is empty for an asset without ties', () => {
    expect(egoLayout(neighbours('me', []))).toEqual([]);
  });
});
