import './Position.css';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AssetMeasuresDocument, type AssetMeasuresQuery } from '../api/generated';
import { useCity } from '../shell/city';
import { formatNumber, formatShare } from '../texts/format';

type Measures = NonNullable<NonNullable<AssetMeasuresQuery['city']>['asset']>;
const names = ['degree', 'betweenness', 'macroMicro', 'harmonic', 'effectiveSize', 'constraint'] as const satisfies readonly (keyof Measures)[];

/** Where an asset stands in the network: each measure with its value, rank and share, in plain words. Asked apart, so that the page doesn't wait for it. */
export function Position({ asset }: { asset: string }) {
  const { t } = useTranslation();
  const city = useCity();
  const [answer] = useQuery({ query: AssetMeasuresDocument, variables: { city: city.key, asset } });
  const measures = answer.data?.city?.asset ?? null;
  if (measures === null) {
    return null;
  }
  return (
    <section className="panel">
      <h2>{t('asset.measures')}</h2>
      <dl className="position">
        {names.map((name) => {
          const { value, rank, percentile } = measures[name];
          return (
            <div key={name}>
              <dt>
                {t(`measure.${name}`)} <span className="quiet">{t(`measureName.${name}`)}</span>
              </dt>
              <dd>
                {value === null ? (
                  <span className="quiet">{t('asset.measureNone')}</span>
                ) : (
                  <>
                    <strong>{formatNumber(value, value >= 100 ? 0 : 3)}</strong>{' '}
                    <span className="quiet">
                      {rank !== null && t('asset.measureRank', { rank })}
                      {percentile !== null && ` · ${t('asset.measureAbove', { percent: formatShare(percentile) })}`}
                    </span>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
