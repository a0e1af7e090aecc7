import { useSearchParams } from 'react-router';

/** Where the address says the day. */
export const dayParam = 'day';

/** The day that answers are about, as the address says it; null for today. */
export function useDay(): string | null {
  const [params] = useSearchParams();
  const day = params.get(dayParam);
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** What the address says, and how to say something else of a question's own; the day stays. */
export function useOwnParams(): [URLSearchParams, (own: Record<string, string | string[]>) => void] {
  const [params, setParams] = useSearchParams();
  return [
    params,
    (own) => {
      const day = params.get(dayParam);
      setParams(day === null ? own : { ...own, [dayParam]: day });
    },
  ];
}
