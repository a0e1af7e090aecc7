export interface PlaceInTree {
  key: string;
  name: string;
  /** How deep it hangs: 0 for a place without a parent. */
  depth: number;
}

/** The places in the order of their tree, each before what lies in it, neighbours by name. A place whose parent is not there stands at the top. */
export function placeTree(places: readonly { key: string; name: string; parent: { key: string } | null }[]): PlaceInTree[] {
  const known = new Set(places.map((place) => place.key));
  const below = new Map<string | null, { key: string; name: string }[]>();
  for (const place of places) {
    const parent = place.parent !== null && known.has(place.parent.key) ? place.parent.key : null;
    below.set(parent, [...(below.get(parent) ?? []), place]);
  }
  const ordered: PlaceInTree[] = [];
  const walk = (parent: string | null, depth: number) => {
    const children = [...(below.get(parent) ?? [])].sort((a, b) => a.name.localeCompare(b.name));
    for (const { key, name } of children) {
      ordered.push({ key, name, depth });
      walk(key, depth + 1);
    }
  };
  walk(null, 0);
  return ordered;
}
