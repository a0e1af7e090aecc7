import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ScaleBadge, ScaleMark, useKindText } from '../assets/AssetBadge';
import { addresses, useCity } from '../shell/city';
import type { Dot, Network } from './network';

const mostListed = 12;

/** The chosen dot: what it is, whom it knows, and the way to its page. */
export function ChosenPanel({ dot, network, onChoose }: { dot: Dot; network: Network; onChoose: (dot: string | null) => void }) {
  const { t } = useTranslation();
  const city = useCity();
  const kindText = useKindText();
  const known = network.neighbours.get(dot.key) ?? [];
  const neighbours = known.map((key) => network.dots.get(key)).filter((other) => other !== undefined);
  return (
    <section className="panel side-panel" aria-label={t('map.panel')}>
      <p className="asset-line">
        <ScaleBadge scale={dot.scale.scale} /> {kindText(dot)}
      </p>
      <h2>{dot.name}</h2>
      <p>
        <Link to={addresses.asset(city.key, dot.key)}>{t('map.open')}</Link>
      </p>
      {neighbours.length > 0 && (
        <>
          <p className="label">{t('map.neighbours')}</p>
          <ul className="side-list">
            {neighbours.slice(0, mostListed).map((other) => (
              <li key={other.key}>
                <ScaleMark scale={other.scale.scale} />
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    onChoose(other.key);
                  }}
                >
                  {other.name}
                </button>
              </li>
            ))}
            {neighbours.length > mostListed && (
              <li className="quiet">{t('map.moreNeighbours', { count: neighbours.length - mostListed })}</li>
            )}
          </ul>
        </>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          onChoose(null);
        }}
      >
        {t('map.close')}
      </button>
    </section>
  );
}
