import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { OpportunityFilter, OpportunityPreset, Strand } from '../api/generated';
import { addressWord, readWords } from '../shell/addressWords';

export const presets: readonly OpportunityPreset[] = ['QUICK_WIN', 'BALANCED', 'LONG_BRIDGE'];
export const strands: readonly Strand[] = ['COMMUNITY_RESEARCH', 'SKILLS_MATCHING', 'SOCIAL_ENTERPRISE', 'COMMUNITY_ASSETS'];

/** What the board asks for, as it stands in the address. */
export interface BoardQuestion {
  preset: OpportunityPreset;
  strands: Strand[];
  place: string | null;
  mutualOnly: boolean;
}

/** Reads the question from an address; what it doesn't know it leaves out, so that an old or mistyped address still shows a board. */
export function readQuestion(params: URLSearchParams): BoardQuestion {
  return {
    preset: presets.find((preset) => addressWord(preset) === params.get('preset')) ?? 'BALANCED',
    strands: readWords(params, 'strand', strands),
    place: params.get('place') || null,
    mutualOnly: params.get('mutual') === 'yes',
  };
}

/** Writes the question into an address, leaving out what is the default and everything else there as it was. */
export function writeQuestion(params: URLSearchParams, question: BoardQuestion): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null) => {
    if (value === null || value === '') {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  };
  put('preset', question.preset === 'BALANCED' ? null : addressWord(question.preset));
  put('strand', question.strands.map(addressWord).join(','));
  put('place', question.place);
  put('mutual', question.mutualOnly ? 'yes' : null);
  return next;
}

/** How many filters are set; the preset orders the list and hides nothing. */
export function countFilters(question: BoardQuestion): number {
  return question.strands.length + (question.place === null ? 0 : 1) + (question.mutualOnly ? 1 : 0);
}

/** The question as the schema's filter; null where nothing is filtered. */
export function toFilter(question: BoardQuestion): OpportunityFilter | null {
  if (countFilters(question) === 0) {
    return null;
  }
  return {
    ...(question.strands.length > 0 ? { strands: question.strands } : {}),
    ...(question.place !== null ? { places: [question.place] } : {}),
    ...(question.mutualOnly ? { mutualOnly: true } : {}),
  };
}

/** The board's question, kept in the address. */
export function useQuestion(): [BoardQuestion, (change: Partial<BoardQuestion>) => void] {
  const [params, setParams] = useSearchParams();
  const question = useMemo(() => readQuestion(params), [params]);
  const change = useCallback(
    (part: Partial<BoardQuestion>) => {
      setParams((now) => writeQuestion(now, { ...readQuestion(now), ...part }), { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  return [question, change];
}
