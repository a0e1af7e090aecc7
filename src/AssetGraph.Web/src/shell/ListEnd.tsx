import { useTranslation } from 'react-i18next';
import type { Page, Pages } from '../api/usePages';

/** Below a list: how much of it is shown, and the way to more. */
export function ListEnd<P extends Page<unknown>>({ list, pageSize }: { list: Pages<P>; pageSize: number }) {
  const { t } = useTranslation();
  if (list.page === null) {
    return null;
  }
  const shown = list.nodes.length;
  const total = list.page.totalCount;
  return (
    <div className="list-end">
      {list.hasMore && (
        <button type="button" className="button primary" disabled={list.loading} onClick={list.loadMore}>
          {list.loading ? t('state.loadingMore') : t('state.loadMore', { count: Math.min(pageSize, total - shown) })}
        </button>
      )}
      <span className="quiet" role="status">
        {t('state.shown', { shown, total })}
      </span>
    </div>
  );
}
