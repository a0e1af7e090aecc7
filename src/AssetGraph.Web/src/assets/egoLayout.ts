import type { AssetBriefFragment, TiePartsFragment } from '../api/generated';

export interface Neighbour {
  asset: AssetBriefFragment;
  x: number;
  y: number;
}

/** The different assets that the living ties of one asset lead to, in the order in which the ties name them. */
export function neighbours(asset: string, ties: readonly TiePartsFragment[]): AssetBriefFragment[] {
  const found = new Map<string, AssetBriefFragment>();
  for (const tie of ties) {
    const other = tie.source.key === asset ? tie.target : tie.source;
    if (tie.living && other.key !== asset && !found.has(other.key)) {
      found.set(other.key, other);
    }
  }
  return [...found.values()];
}

/**
 * Places neighbours on a circle of radius 1 around the origin: macro on the left, micro on the right, unknown above and below, as the cards show the two
 * sides. Each gets the middle of an equal share of the circle, so that no two fall together.
 */
export function egoLayout(assets: readonly AssetBriefFragment[]): Neighbour[] {
  const of = (scale: string) => assets.filter((asset) => asset.scale.scale === scale);
  const unknown = of('UNKNOWN');
  const half = Math.ceil(unknown.length / 2);
  // Clockwise from the middle of the right side: below stands the second half of the unknown, left the macro, above the first half.
  const micro = of('MICRO');
  const ring = [...micro, ...unknown.slice(half), ...of('MACRO'), ...unknown.slice(0, half)];
  const start = -micro.length / 2;
  return ring.map((asset, i) => {
    const angle = ((start + i + 0.5) / ring.length) * 2 * Math.PI;
    return { asset, x: Math.cos(angle), y: Math.sin(angle) };
  });
}
