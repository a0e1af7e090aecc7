import type { MapAssetsQuery, MapTiesQuery, Strand } from '../api/generated';

export type Dot = NonNullable<MapAssetsQuery['city']>['assets']['nodes'][number];
export type TieOnMap = NonNullable<MapTiesQuery['city']>['ties']['nodes'][number];

/** All ties between two assets, drawn as one line. */
export interface Line {
  key: string;
  from: string;
  to: string;
  ties: TieOnMap[];
}

/** A city's assets and ties as dots and lines. */
export interface Network {
  dots: Map<string, Dot>;
  lines: Map<string, Line>;
  /** The keys of the dots that a dot has a line to; an empty list for a dot without any. */
  neighbours: Map<string, string[]>;
}

/** What of a network is shown; empty lists and null show all. */
export interface MapFilter {
  strands: readonly Strand[];
  tieType: string | null;
}

/** The key of the line between two dots, whichever comes first. */
export function lineKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Joins parallel ties to one line; loops, and ties of assets that are not there, are left out. */
export function buildNetwork(assets: readonly Dot[], ties: readonly TieOnMap[]): Network {
  const dots = new Map(assets.map((asset) => [asset.key, asset]));
  const lines = new Map<string, Line>();
  const neighbours = new Map<string, string[]>(assets.map((asset) => [asset.key, []]));
  for (const tie of ties) {
    const from = tie.source.key;
    const to = tie.target.key;
    if (from === to || !dots.has(from) || !dots.has(to)) {
      continue;
    }
    const key = lineKey(from, to);
    const line = lines.get(key);
    if (line !== undefined) {
      line.ties.push(tie);
      continue;
    }
    lines.set(key, { key, from, to, ties: [tie] });
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  return { dots, lines, neighbours };
}

/** The dots and lines that a filter leaves: lines with a tie of that type and strand, and the dots at their ends; with a strand alone also its own dots. */
export function visibleParts(network: Network, filter: MapFilter): { dots: Set<string>; lines: Set<string> } {
  const { strands, tieType } = filter;
  if (strands.length === 0 && tieType === null) {
    return { dots: new Set(network.dots.keys()), lines: new Set(network.lines.keys()) };
  }
  const dots = new Set<string>();
  const lines = new Set<string>();
  const inStrand = (strand: Strand | null) => strands.length === 0 || (strand !== null && strands.includes(strand));
  for (const line of network.lines.values()) {
    if (line.ties.some((tie) => inStrand(tie.strand) && (tieType === null || tie.type.key === tieType))) {
      lines.add(line.key);
      dots.add(line.from).add(line.to);
    }
  }
  if (tieType === null) {
    for (const dot of network.dots.values()) {
      if (dot.strands.some(inStrand)) {
        dots.add(dot.key);
      }
    }
  }
  return { dots, lines };
}
