import { describe, expect, it } from 'vitest';
import { asset, tie } from '../testing/samples';
import { groupTies } from './groupTies';

describe('Ties of an asset', () => {
  it('are grouped by type and by the way they point', () => {
    const both = tie('me', 'd', { directed: false });
    const groups = groupTies('me', [tie('me', 'a'), tie('b', 'me'), tie('me', 'c'), both]);
    expect(groups.map(({ direction, ties }) => [direction, ties.length])).toEqual([
      ['out', 2],
      ['in', 1],
      ['both', 1],
    ]);
  });

  it('stand with living ones first, then by the name of the other side', () => {
    const named = (name: string) => ({ target: asset(name.toLowerCase(), 'MICRO', { name }) });
    const [group] = groupTies('me', [
      tie('me', 'z', { ...named('Zoo'), living: true }),
      tie('me', 'a', { ...named('Abbey'), living: false }),
      tie('me', 'b', { ...named('Bakery'), living: true }),
    ]);
    expect(group?.ties.map((t) => t.target.name)).toEqual(['Bakery', 'Zoo', 'Abbey']);
  });
});
