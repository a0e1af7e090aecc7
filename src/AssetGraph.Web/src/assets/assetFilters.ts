import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { AssetFilter, AssetKind, AssetOrder, Scale, Sector, Strand } from '../api/generated';
import { strands } from '../opportunities/filters';
import { addressWord, readWords } from '../shell/addressWords';

export const scales: readonly Scale[] = ['MACRO', 'MICRO', 'UNKNOWN'];
export const kinds: readonly AssetKind[] = ['PERSON', 'ORGANISATION', 'SPACE'];
export const sectors: readonly Sector[] = ['PUBLIC', 'PRIVATE', 'SOCIAL', 'UNKNOWN'];

/** What the list of assets asks for, as it stands in the address. */
export interface AssetsQuestion {
  search: string;
  scales: Scale[];
  kinds: AssetKind[];
  sectors: Sector[];
  strands: Strand[];
  place: string | null;
  category: string | null;
  order: AssetOrder;
}

/** Reads the question from an address; unknown words are left out. */
export function readAssetsQuestion(params: URLSearchParams): AssetsQuestion {
  return {
    search: params.get('search') ?? '',
    scales: readWords(params, 'scale', scales),
    kinds: readWords(params, 'kind', kinds),
    sectors: readWords(params, 'sector', sectors),
    strands: readWords(params, 'strand', strands),
    place: params.get('place') || null,
    category: params.get('category') || null,
    order: params.get('order') === 'ties' ? 'TIES' : 'NAME',
  };
}

/** The question as an address, without what is the default. */
export function writeAssetsQuestion(question: AssetsQuestion): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value) {
      params.set(name, value);
    }
  };
  put('search', question.search);
  put('scale', question.scales.map(addressWord).join(','));
  put('kind', question.kinds.map(addressWord).join(','));
  put('sector', question.sectors.map(addressWord).join(','));
  put('strand', question.strands.map(addressWord).join(','));
  put('place', question.place);
  put('category', question.category);
  put('order', question.order === 'TIES' ? 'ties' : null);
  return params;
}

/** How many filters are set, the search words among them. */
export function countAssetFilters(question: AssetsQuestion): number {
  const { scales, kinds, sectors, strands, place, category, search } = question;
  const lists = scales.length + kinds.length + sectors.length + strands.length;
  return lists + [place, category, search.trim() || null].filter((value) => value !== null).length;
}

/** The question as the schema's filter. */
export function toAssetFilter(question: AssetsQuestion): AssetFilter {
  const { scales, kinds, sectors, strands, place, category } = question;
  return {
    ...(scales.length > 0 ? { scales } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(sectors.length > 0 ? { sectors } : {}),
    ...(strands.length > 0 ? { strands } : {}),
    ...(place !== null ? { places: [place] } : {}),
    ...(category !== null ? { categories: [category] } : {}),
  };
}

/** The list's question, kept in the address. */
export function useAssetsQuestion(): [AssetsQuestion, (change: Partial<AssetsQuestion>) => void, () => void] {
  const [params, setParams] = useSearchParams();
  const question = useMemo(() => readAssetsQuestion(params), [params]);
  const change = useCallback(
    (part: Partial<AssetsQuestion>) => {
      setParams((now) => writeAssetsQuestion({ ...readAssetsQuestion(now), ...part }), { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  const clear = useCallback(() => {
    setParams({}, { replace: true });
  }, [setParams]);
  return [question, change, clear];
}
