import { describe, expect, it } from 'vitest';
import type { Strand } from '../api/generated';
import { buildNetwork, visibleParts, type Dot, type TieOnMap } from './network';

const dot = (key: string, strands: Strand[] = []): Dot => ({
  id: key, key, name: key, kind: 'ORGANISATION', sector: 'SOCIAL', strands, subtypes: [], scale: { scale: 'MICRO' },
});
const tie = (from: string, to: string, type = 'supports', strand: Strand | null = null): TieOnMap => ({
  id: `${from}${to}${type}`, key: `${from}${to}${type}`, strand, living: true, type: { key: type, name: type }, source: { id: from, key: from }, target: { id: to, key: to },
});

//   a ═══ b ─── c     d (alone)      two ties join a and b; one is of another type and strand
const network = buildNetwork(
  [dot('a'), dot('b'), dot('c'), dot('d', ['SKILLS_MATCHING'])],
  [tie('a', 'b'), tie('b', 'a', 'funds', 'SKILLS_MATCHING'), tie('b', 'c'), tie('c', 'c'), tie('a', 'elsewhere')],
);
const visible = (strands: Strand[], tieType: string | null) => {
  const { dots, lines } = visibleParts(network, { strands, tieType });
  return { dots: [...dots].join(''), lines: [...lines] };
};

describe('The network', () => {
  it('joins parallel ties to one line and leaves out loops and ties that lead out', () => {
    expect([...network.lines.keys()]).toEqual(['a b', 'b c']);
    expect(network.lines.get('a b')?.ties).toHaveLength(2);
  });

  it('knows the neighbours of every dot, also of one without any', () => {
    expect(network.neighbours.get('b')).toEqual(['a', 'c']);
    expect(network.neighbours.get('d')).toEqual([]);
  });

  it('is whole without filters', () => {
    expect(visible([], null)).toEqual({ dots: 'abcd', lines: ['a b', 'b c'] });
  });

  it('leaves the lines of a tie type and their ends', () => {
    expect(visible([], 'funds')).toEqual({ dots: 'ab', lines: ['a b'] });
  });

  it("leaves a strand's lines and its dots, also those without a line", () => {
    expect(visible(['SKILLS_MATCHING'], null)).toEqual({ dots: 'abd', lines: ['a b'] });
  });

  it('wants one and the same tie to be of the type and the strand', () => {
    expect(visible(['SKILLS_MATCHING'], 'supports')).toEqual({ dots: '', lines: [] });
  });
});
