import { useTranslation } from 'react-i18next';
import type { Scale } from '../api/generated';
import { ScaleMark } from '../assets/AssetBadge';

const scales: readonly Scale[] = ['MACRO', 'MICRO', 'UNKNOWN'];

/** What shapes, colours and sizes of the map mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <section className="panel side-panel legend" aria-label={t('map.legend')}>
      <ul className="side-list">
        {scales.map((scale) => (
          <li key={scale}>
            <ScaleMark scale={scale} />
            <span>
              {t(`scale.${scale}`)} <span className="quiet">{t(`scaleHint.${scale}`)}</span>
            </span>
          </li>
        ))}
        <li>
          <ScaleMark scale="UNKNOWN" broker />
          <span>{t('map.legendBroker')}</span>
        </li>
        <li>
          <svg className="legend-route" viewBox="0 0 14 14" width="12" height="12" aria-hidden="true">
            <path d="M0 7H14" stroke="currentColor" strokeWidth="3.5" />
          </svg>
          <span>{t('map.legendRoute')}</span>
        </li>
      </ul>
      <p className="quiet">{t('map.legendSize')}</p>
    </section>
  );
}
