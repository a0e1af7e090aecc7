import { describe, expect, it } from 'vitest';
import type { Colours } from './colours';
import { drawName, litDots, routeLines, type NameSide, type View } from './look';
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

describe('A name on the map', () => {
  /** A canvas 200 wide on which every letter is 10 wide; remembers what was written where. */
  function write(label: string, x: number, side?: NameSide) {
    const written: { text: string; x: number; align: string }[] = [];
    const context = {
      canvas: { clientWidth: 200 },
      textAlign: 'left',
      measureText: (text: string) => ({ width: 10 * text.length }),
      strokeText: () => undefined,
      fillText(text: string, at: number) {
        written.push({ text, x: at, align: this.textAlign });
      },
    };
    const dot = { x, y: 50, size: 6, label, ...(side === undefined ? {} : { side }) };
    drawName(context as unknown as CanvasRenderingContext2D, dot, { labelFont: 'x', labelSize: 12 }, {} as Colours);
    return written[0];
  }

  it('stands on the right unless told otherwise', () => {
    expect(write('four', 50)).toEqual({ text: 'four', x: 60, align: 'left' });
    expect(write('four', 50, 'left')).toEqual({ text: 'four', x: 40, align: 'right' });
    expect(write('four', 50, 'below')).toEqual({ text: 'four', x: 50, align: 'center' });
  });

  it('goes to the other side where its own has no room', () => {
    expect(write('four', 180)).toEqual({ text: 'four', x: 170, align: 'right' });
    expect(write('four', 20, 'left')).toEqual({ text: 'four', x: 30, align: 'left' });
  });

  it('is cut short where no side has room', () => {
    expect(write('a very long name indeed', 100)?.text).toBe('a very l…');
  });
});
