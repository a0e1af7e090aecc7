import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BridgeQuery } from '../api/generated';
import { ScaleMark } from '../assets/AssetBadge';
import { RouteSteps } from '../evidence/RouteSteps';
import { addresses, useCity } from '../shell/city';
import { Skeleton } from '../shell/notices';
import { points } from '../texts/format';

type Opportunity = NonNullable<NonNullable<BridgeQuery['city']>['opportunity']>;

/** The chosen bridge in words: both sides, why, the route, and who could introduce them. */
export function BridgePanel(props: { answered: boolean; opportunity: Opportunity | null; onClose: () => void }) {
  const { t } = useTranslation();
  const city = useCity();
  const { answered, opportunity, onClose } = props;
  return (
    <section className="panel side-panel" aria-label={t('map.bridge')}>
      <p className="label">{t('map.bridge')}</p>
      {!answered ? (
        <Skeleton count={1} height={120} />
      ) : opportunity === null ? (
        <p>{t('map.bridgeGone')}</p>
      ) : (
        <>
          <h2 className="bridge-sides">
            {[opportunity.macro, opportunity.micro].map((asset) => (
              <span key={asset.key}>
                <ScaleMark scale={asset.scale.scale} /> {asset.name}
              </span>
            ))}
          </h2>
          <p>{opportunity.explanation.summary}</p>
          <p className="label">{t('map.route')}</p>
          {opportunity.bestPath === null ? (
            <p className="quiet">{t('details.noRoute')}</p>
          ) : (
            <>
              <p className="quiet">{t('details.routeStrength', { strength: points(opportunity.bestPath.strength) })}</p>
              <RouteSteps route={opportunity.bestPath} />
            </>
          )}
          <p className="label">{t('map.brokers')}</p>
          {opportunity.intermediators.nodes.length === 0 ? (
            <p className="quiet">{opportunity.intermediators.noneBecause}</p>
          ) : (
            <ul className="side-list">
              {opportunity.intermediators.nodes.map(({ asset, warm }) => (
                <li key={asset.key}>
                  <ScaleMark scale={asset.scale.scale} broker />
                  <span>
                    <Link to={addresses.asset(city.key, asset.key)}>{asset.name}</Link>{' '}
                    <span className="quiet">{t(warm ? 'card.warm' : 'card.cold')}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p>
            <Link to={addresses.opportunity(city.key, opportunity.macro.key, opportunity.micro.key)}>{t('map.bridgeOpen')}</Link>
          </p>
        </>
      )}
      <button type="button" className="button" onClick={onClose}>
        {t('map.bridgeClose')}
      </button>
    </section>
  );
}
