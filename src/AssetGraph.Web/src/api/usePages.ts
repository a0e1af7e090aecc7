import { useCallback, useEffect, useReducer } from 'react';
import { useClient, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

/** What a connection gives of itself: the least that paging needs. */
export interface Page<Node> {
  nodes: Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list that grows page by page. `page` is the last answer, for what a connection says of itself beside its nodes. */
export interface Pages<P extends Page<unknown>> {
  nodes: P['nodes'][number][];
  page: P | null;
  /** Whether an answer is on its way. */
  loading: boolean;
  error: CombinedError | null;
  /** Whether the server answered that there is nothing by that name. */
  missing: boolean;
  hasMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

interface State<P extends Page<unknown>> {
  question: string;
  nodes: P['nodes'][number][];
  page: P | null;
  loading: boolean;
  error: CombinedError | null;
  missing: boolean;
  /** The cursor after which is being asked; null for the first page. */
  after: string | null;
  /** Grows with every retry, so that the same cursor is asked again. */
  attempt: number;
}

type Action<P> =
  | { type: 'asked'; question: string }
  | { type: 'more' }
  | { type: 'retry' }
  | { type: 'answered'; page: P | null; error: CombinedError | null };

function start<P extends Page<unknown>>(question: string): State<P> {
  return { question, nodes: [], page: null, loading: true, error: null, missing: false, after: null, attempt: 0 };
}

function reduce<P extends Page<unknown>>(state: State<P>, action: Action<P>): State<P> {
  switch (action.type) {
    case 'asked':
      return start(action.question);
    case 'more':
      return state.loading || state.error !== null || state.page?.pageInfo.hasNextPage !== true
        ? state
        : { ...state, loading: true, after: state.page.pageInfo.endCursor };
    case 'retry':
      return { ...state, loading: true, error: null, attempt: state.attempt + 1 };
    case 'answered':
      if (action.error !== null) {
        return { ...state, loading: false, error: action.error };
      }
      return action.page === null
        ? { ...state, loading: false, missing: true }
        : { ...state, loading: false, page: action.page, nodes: [...state.nodes, ...action.page.nodes] };
  }
}

/**
 * Asks a query for a connection page by page. Other variables start a new list; an answer to a question that is no longer asked is dropped.
 * `pick` finds the connection in the answer and must not change between renders; with `all` every page is fetched, up to `limit` nodes.
 */
export function usePages<Data, Variables extends AnyVariables, P extends Page<unknown>>(
  query: TypedDocumentNode<Data, Variables & { after: string | null }>,
  variables: Variables,
  pick: (data: Data) => P | null | undefined,
  all?: { limit: number },
): Pages<P> {
  const client = useClient();
  const question = JSON.stringify(variables);
  const [state, dispatch] = useReducer(reduce<P>, question, start<P>);
  const limit = all?.limit ?? 0;

  // A new question shows its own (empty) list at once, not the old one for a moment.
  if (state.question !== question) {
    dispatch({ type: 'asked', question });
  }

  const { after, attempt } = state;
  useEffect(() => {
    const asked = { ...(JSON.parse(question) as Variables), after };
    let wanted = true;
    void client
      .query(query, asked, attempt === 0 ? {} : { requestPolicy: 'network-only' })
      .toPromise()
      .then((result) => {
        if (wanted) {
          const page = result.data === undefined ? null : (pick(result.data) ?? null);
          dispatch({ type: 'answered', page, error: result.error ?? null });
        }
      });
    return () => {
      wanted = false;
    };
  }, [client, query, pick, question, after, attempt]);

  const hasMore = state.page?.pageInfo.hasNextPage === true;
  const readOn = hasMore && !state.loading && state.error === null && state.nodes.length < limit;
  useEffect(() => {
    if (readOn) {
      dispatch({ type: 'more' });
    }
  }, [readOn]);

  const loadMore = useCallback(() => {
    dispatch({ type: 'more' });
  }, []);
  const retry = useCallback(() => {
    dispatch({ type: 'retry' });
  }, []);
  const { nodes, page, loading, error, missing } = state;
  return { nodes, page, loading, error, missing, hasMore, loadMore, retry };
}
