import { createContext, useContext } from 'react';
import type { CityQuery } from '../api/generated';

export type City = NonNullable<CityQuery['city']>;

export const CityContext = createContext<City | null>(null);

/** The city whose pages are shown; only below CityShell, which shows none of them before it knows the city. */
export function useCity(): City {
  const city = useContext(CityContext);
  if (city === null) {
    throw new Error('useCity is for pages below CityShell.');
  }
  return city;
}

const path = (...parts: string[]) => '/' + parts.map(encodeURIComponent).join('/');

/** The addresses of a city's pages. */
export const addresses = {
  board: (city: string) => path('city', city),
  map: (city: string) => path('city', city, 'map'),
  assets: (city: string) => path('city', city, 'assets'),
  introductions: (city: string) => path('city', city, 'introductions'),
  introduction: (city: string, introduction: string) => path('city', city, 'introductions', introduction),
  programme: (city: string, question?: string) => (question === undefined ? path('city', city, 'programme') : path('city', city, 'programme', question)),
  about: (city: string) => path('city', city, 'about'),
  asset: (city: string, asset: string) => path('city', city, 'asset', asset),
  bridge: (city: string, macro: string, micro: string) => `${path('city', city, 'map')}?bridge=${pairKey(macro, micro)}`,
  opportunity: (city: string, macro: string, micro: string) => `${path('city', city)}?open=${pairKey(macro, micro)}`,
};

/** A pair as it stands in addresses: both keys, joined by a tilde. */
export function pairKey(macro: string, micro: string): string {
  return `${encodeURIComponent(macro)}~${encodeURIComponent(micro)}`;
}

/** The pair named in an address (already decoded once by the browser); null where it names none. */
export function parsePair(text: string | null): { macro: string; micro: string } | null {
  const [macro, micro, ...rest] = text?.split('~') ?? [];
  return macro && micro && rest.length === 0 ? { macro, micro } : null;
}
