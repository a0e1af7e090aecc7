import type { Settings } from 'sigma/settings';
import type { NodeDisplayData } from 'sigma/types';
import type { Scale } from '../api/generated';
import type { Colours } from './colours';
import { lineKey, type Network } from './network';

/** What the map is looking at: what is shown, what is chosen, and the bridge with its route, where one is. */
export interface View {
  dots: ReadonlySet<string>;
  lines: ReadonlySet<string>;
  chosen: string | null;
  hovered: string | null;
  bridge: BridgeOnMap | null;
}

export interface BridgeOnMap {
  macro: string;
  micro: string;
  /** The keys along the best route, both ends included; empty where there is none. */
  route: readonly string[];
  brokers: readonly string[];
}

/** Dots that stand out: everything where nothing is chosen. */
export function litDots(network: Network, view: View): ReadonlySet<string> | null {
  if (view.bridge !== null) {
    return new Set([view.bridge.macro, view.bridge.micro, ...view.bridge.route, ...view.bridge.brokers]);
  }
  const focus = view.hovered ?? view.chosen;
  return focus === null ? null : new Set([focus, ...(network.neighbours.get(focus) ?? [])]);
}

/** The lines of a bridge's route, as line keys. */
export function routeLines(bridge: BridgeOnMap): ReadonlySet<string> {
  const keys = new Set<string>();
  bridge.route.forEach((key, i) => {
    const next = bridge.route[i + 1];
    if (next !== undefined) {
      keys.add(lineKey(key, next));
    }
  });
  return keys;
}

/** How large a dot is drawn: by the root of its number of neighbours, so that hubs don't hide the rest. */
export function dotSize(neighbours: number): number {
  return 4.5 + Math.min(12, 1.7 * Math.sqrt(neighbours));
}

/** Shape and colour of a dot by its scale. */
export function dotLook(scale: Scale, colours: Colours): { type: string; color: string } {
  switch (scale) {
    case 'MACRO':
      return { type: 'square', color: colours.macro };
    case 'MICRO':
      return { type: 'circle', color: colours.micro };
    case 'UNKNOWN':
      return { type: 'ring', color: colours.unknown };
  }
}

/** Where a name stands: beside its dot on the side given, or under it. */
export type NameSide = 'left' | 'right' | 'below';

type DrawnDot = Pick<NodeDisplayData, 'x' | 'y' | 'size'> & { label: string | null; broker?: boolean; strong?: boolean; side?: NameSide };

const gap = 4;

/**
 * Writes a dot's name with a halo of the paper's colour; introducers carry the diamond that marks them everywhere. A name that has no room on its side
 * goes to the other; where there is none either it is cut short.
 */
export function drawName(context: CanvasRenderingContext2D, dot: DrawnDot, settings: Pick<Settings, 'labelFont' | 'labelSize'>, colours: Colours): void {
  if (!dot.label) {
    return;
  }
  context.font = `${dot.strong ? 600 : 450} ${settings.labelSize}px ${settings.labelFont}`;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours.paper;
  context.fillStyle = dot.broker ? colours.broker : colours.ink;

  const whole = dot.broker ? `◆ ${dot.label}`.trimEnd() : dot.label;
  const canvasWidth = context.canvas.clientWidth;
  const room = { left: dot.x - dot.size - gap, right: canvasWidth - dot.x - dot.size - gap, below: canvasWidth };
  const width = context.measureText(whole).width;
  let side = dot.side ?? 'right';
  if (width > room[side]) {
    side = room.left > room.right ? 'left' : 'right';
  }
  const text = fit(context, whole, room[side]);
  const shift = dot.size + gap;
  context.textAlign = side === 'left' ? 'right' : side === 'right' ? 'left' : 'center';
  const x = side === 'left' ? dot.x - shift : side === 'right' ? dot.x + shift : dot.x;
  const y = side === 'below' ? dot.y + shift + settings.labelSize : dot.y + settings.labelSize / 3;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
  context.textAlign = 'left';
}

/** As much of a text as fits into a width. */
function fit(context: CanvasRenderingContext2D, text: string, width: number): string {
  let length = text.length;
  while (length > 3 && context.measureText(length === text.length ? text : `${text.slice(0, length)}…`).width > width) {
    length--;
  }
  return length === text.length ? text : `${text.slice(0, length).trimEnd()}…`;
}
