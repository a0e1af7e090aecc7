import './AboutPage.css';
import { useTranslation } from 'react-i18next';
import { factorNames } from '../opportunities/factors';
import { presets } from '../opportunities/filters';
import { useCity } from '../shell/city';
import { usePageTitle } from '../shell/usePageTitle';
import { formatMoney, formatNumber } from '../texts/format';

const counted = ['assets', 'macro', 'micro', 'unknown', 'ties', 'needs', 'offers', 'places'] as const;

/** What the answers mean: the criteria, how a score is made and what it is not, the data and their sources. */
export function AboutPage() {
  const { t } = useTranslation();
  const city = useCity();
  const heading = usePageTitle(t('about.page'), city.name);
  const { criteria, counts } = city;
  const thresholds = {
    employees: formatNumber(criteria.employeesAbove),
    spend: formatMoney(criteria.annualSpendAbove.amount, criteria.annualSpendAbove.currency),
  };
  return (
    <div className="page about">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('about.heading')}
        </h1>
      </div>
      <section>
        <h2>{t('about.dataHeading')}</h2>
        <dl className="counts">
          {counted.map((name) => (
            <div key={name}>
              <dt className="label">{t(`about.counts.${name}`)}</dt>
              <dd>{formatNumber(counts[name])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t('about.macroHeading')}</h2>
        <p>{t(criteria.significantLandOrProperty ? 'about.macro' : 'about.macroNoLand', thresholds)}</p>
      </section>
      <section>
        <h2>{t('about.scoreHeading')}</h2>
        <p>{t('about.score')}</p>
        <dl className="terms">
          {factorNames.map((name) => (
            <div key={name}>
              <dt>{t(`factor.${name}`)}</dt>
              <dd>{t(`about.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t('about.weightsHeading')}</h2>
        <p>{t('about.weights')}</p>
        <dl className="terms">
          {presets.map((preset) => (
            <div key={preset}>
              <dt>{t(`preset.${preset}`)}</dt>
              <dd>{t(`presetHint.${preset}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t('about.brokerHeading')}</h2>
        <p>{t('about.broker')}</p>
      </section>
      <section>
        <h2>{t('about.sourcesHeading')}</h2>
        {city.attribution !== null && <p>{city.attribution}</p>}
        <p>{t('about.sources')}</p>
      </section>
      <section>
        <h2>{t('about.repeatHeading')}</h2>
        <p>{t('about.repeat')}</p>
      </section>
    </div>
  );
}
