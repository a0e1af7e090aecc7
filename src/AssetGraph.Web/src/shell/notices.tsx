import './notices.css';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { errorText } from '../api/client';

/** What could not be loaded, why, and a way to try again; `page` where nothing else is on the page. */
export function ErrorNotice({ error, retry, page = false }: { error: CombinedError; retry: () => void; page?: boolean }) {
  const { t } = useTranslation();
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="notice panel" role="alert">
      <Heading>{t('state.failed')}</Heading>
      <p>{errorText(error) ?? t('state.unreachable')}</p>
      <button type="button" className="button primary" onClick={retry}>
        {t('state.retry')}
      </button>
    </div>
  );
}

/** An empty list: what is missing, and what can be done. */
export function EmptyNotice({ title, hint, action }: { title: string; hint: string; action?: { text: string; run: () => void } }) {
  return (
    <div className="notice panel">
      <h2>{title}</h2>
      <p>{hint}</p>
      {action !== undefined && (
        <button type="button" className="button" onClick={action.run}>
          {action.text}
        </button>
      )}
    </div>
  );
}

/** A page that isn't there. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <div className="notice">
        <h1>{t('state.notFound')}</h1>
        <p>{t('state.notFoundHint')}</p>
        <Link className="button primary" to="/">
          {t('state.backToBoard')}
        </Link>
      </div>
    </div>
  );
}

/** A server without any city. */
export function NoCity() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <div className="notice">
        <h1>{t('state.noCity')}</h1>
        <p>
          <Trans i18nKey="state.noCityHint" components={{ code: <code /> }} />
        </p>
      </div>
    </div>
  );
}

/** Grey shapes in the place of what is on its way. */
export function Skeleton({ count = 3, height = 320 }: { count?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className="skeleton-card panel" style={{ minHeight: height }} aria-hidden="true">
          <span style={{ width: '30%' }} />
          <span style={{ width: '75%' }} />
          <span style={{ width: '60%' }} />
        </div>
      ))}
    </div>
  );
}
