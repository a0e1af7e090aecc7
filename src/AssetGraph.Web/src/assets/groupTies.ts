import type { TiePartsFragment } from '../api/generated';

export interface TieGroup {
  type: TiePartsFragment['type'];
  /** Whether the ties go out from the asset, come in to it, or have no direction. */
  direction: 'out' | 'in' | 'both';
  ties: TiePartsFragment[];
}

/** Ties of one asset by type and direction: the largest group first, in each group living ties before ended ones, then by the other side's name. */
export function groupTies(asset: string, ties: readonly TiePartsFragment[]): TieGroup[] {
  const groups = new Map<string, TieGroup>();
  for (const tie of ties) {
    const direction = !tie.directed ? 'both' : tie.source.key === asset ? 'out' : 'in';
    const key = `${tie.type.key} ${direction}`;
    const group = groups.get(key) ?? { type: tie.type, direction, ties: [] };
    group.ties.push(tie);
    groups.set(key, group);
  }
  const otherName = (tie: TiePartsFragment) => (tie.source.key === asset ? tie.target.name : tie.source.name);
  for (const group of groups.values()) {
    group.ties.sort((a, b) => Number(b.living) - Number(a.living) || otherName(a).localeCompare(otherName(b)));
  }
  return [...groups.values()].sort((a, b) => b.ties.length - a.ties.length || a.type.name.localeCompare(b.type.name));
}
