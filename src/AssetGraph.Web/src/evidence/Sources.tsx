import './Sources.css';
import { useTranslation } from 'react-i18next';
import type { SourcePartsFragment } from '../api/generated';
import { sourceLabel, uniqueSources } from './sources';

/** Where a statement stands: the words it rests on, and the document, linked where it has an address. */
export function Sources({ sources }: { sources: readonly SourcePartsFragment[] }) {
  const { t } = useTranslation();
  if (sources.length === 0) {
    return <p className="quiet">{t('evidence.none')}</p>;
  }
  return (
    <ul className="sources">
      {uniqueSources(sources).map((source) => (
        <li key={`${source.reference} ${source.quote ?? ''} ${source.about ?? ''}`}>
          {source.quote !== null && <q className="quote">{source.quote}</q>}
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}

/** The document alone. */
export function SourceLink({ source }: { source: SourcePartsFragment }) {
  const { t } = useTranslation();
  return source.url === null ? (
    <cite className="source-name">{source.reference}</cite>
  ) : (
    <cite className="source-name">
      <a href={source.url} target="_blank" rel="noreferrer">
        {sourceLabel(source)}
        <span className="visually-hidden"> {t('evidence.opensElsewhere')}</span>
        <span aria-hidden="true"> ↗</span>
      </a>
    </cite>
  );
}

/** The sources folded away behind their number. */
export function FoldedSources({ sources }: { sources: readonly SourcePartsFragment[] }) {
  const { t } = useTranslation();
  if (sources.length === 0) {
    return null;
  }
  return (
    <details className="folded-sources">
      <summary>{t('evidence.sources', { count: uniqueSources(sources).length })}</summary>
      <Sources sources={sources} />
    </details>
  );
}
