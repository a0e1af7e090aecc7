import { describe, expect, it } from 'vitest';
import { litDots, routeLines, type View } from './look';
import { buildNetwork } from './network';

const network = buildNetwork([], []);
network.neighbours.set('a', ['b', 'c']);
const view: View = { dots: new Set(), lines: new Set(), chosen: null, hovered: null, bridge: null };
const bridge = { macro: 'm', micro: 's', route: ['m', 'x', 's'], brokers: ['v'] };

describe('What stands out on the map', () => {
  it('is everything where nothing is chosen', () => {
    expect(litDots(network, view)).toBeNull();
  });

  it('is the chosen dot with its neighbours, and under the mouse the hovered one', () => {
    expect([...(litDots(network, { ...view, chosen: 'a' }) ?? [])]).toEqual(['a', 'b', 'c']);
    expect([...(litDots(network, { ...view, chosen: 'a', hovered: 'z' }) ?? [])]).toEqual(['z']);
  });

  it('is, for a bridge, its sides, its route and its introducers', () => {
    expect([...(litDots(network, { ...view, chosen: 'a', bridge }) ?? [])]).toEqual(['m', 's', 'x', 'v']);
    expect([...routeLines(bridge)]).toEqual(['m x', 's x']);
    expect(routeLines({ ...bridge, route: [] }).size).toBe(0);
  });
});
