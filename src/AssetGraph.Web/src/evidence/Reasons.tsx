import './Reasons.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EvidencePartsFragment, ReasonPartsFragment } from '../api/generated';
import { addresses, useCity } from '../shell/city';
import { Sources } from './Sources';

/** Reasons in words, each with the records it rests on folded away below it. */
export function Reasons({ reasons }: { reasons: readonly ReasonPartsFragment[] }) {
  const { t } = useTranslation();
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason.code + reason.text}>
          <p>{reason.text}</p>
          {reason.evidence.length > 0 && (
            <details className="folded-sources">
              <summary>{t('details.evidence', { count: reason.evidence.length })}</summary>
              <ul className="evidence">
                {reason.evidence.map((evidence) => (
                  <li key={evidence.record.id}>
                    <RecordName record={evidence.record} />
                    <Sources sources={evidence.sources} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function RecordName({ record }: { record: EvidencePartsFragment['record'] }) {
  const { t } = useTranslation();
  const city = useCity();
  switch (record.__typename) {
    case 'Person':
    case 'Organisation':
    case 'Space':
      return (
        <p>
          <Link to={addresses.asset(city.key, record.key)}>{record.name}</Link>
        </p>
      );
    case 'Tie':
      return <p>{t('evidence.tie', { from: record.source.name, type: record.type.name, to: record.target.name })}</p>;
    case 'Need':
      return <p>{t('evidence.need', { name: record.asset.name, category: record.category.name })}</p>;
    case 'Offer':
      return <p>{t('evidence.offer', { name: record.asset.name, category: record.category.name })}</p>;
    case 'Place':
      return <p>{record.name}</p>;
    default:
      return null;
  }
}
