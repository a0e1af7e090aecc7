import { useTranslation } from 'react-i18next';
import type { OpportunityCardFragment } from '../api/generated';
import { points } from '../texts/format';
import { factorParts, grade } from './factors';

/** The factors of a score as small bars, each with its word and number. */
export function FactorBars({ factors }: { factors: OpportunityCardFragment['factors'] }) {
  const { t } = useTranslation();
  return (
    <dl className="factors">
      {factorParts(factors).map(({ name, value }) => (
        <div key={name} title={t(`factorHint.${name}`)}>
          <dt>
            {t(`factor.${name}`)}
            <span className="visually-hidden">, {t(`factorHint.${name}`)}</span>
          </dt>
          <dd>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(value ?? 0) * 100}%` }} />
            </span>
            <span className="factor-word">
              {t(`grade.${grade(value)}`)}
              {value !== null && <span className="factor-number"> {points(value)}</span>}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
