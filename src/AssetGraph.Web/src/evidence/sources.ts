import type { SourcePartsFragment } from '../api/generated';

const longestPath = 44;
const longestEnd = 32;

/** A source in short: site and path for an address, of a long path its last part; else the reference as it stands. */
export function sourceLabel(source: Pick<SourcePartsFragment, 'reference' | 'url'>): string {
  if (source.url === null || !URL.canParse(source.url)) {
    return source.reference;
  }
  const { hostname, pathname } = new URL(source.url);
  const host = hostname.replace(/^www\./, '');
  const path = decodeSafely(pathname).replace(/\/$/, '');
  if (path.length <= longestPath) {
    return host + path;
  }
  const end = path.slice(path.lastIndexOf('/') + 1);
  return `${host}/…/${end.length > longestEnd ? `${end.slice(0, longestEnd)}…` : end}`;
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The sources without repetitions, in their order. */
export function uniqueSources(sources: readonly SourcePartsFragment[]): SourcePartsFragment[] {
  const seen = new Set<string>();
  return sources.filter(({ reference, quote, about }) => {
    const key = JSON.stringify([reference, quote, about]);
    return seen.has(key) ? false : seen.add(key);
  });
}
