import './RouteSteps.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoutePartsFragment } from '../api/generated';
import { ScaleMark } from '../assets/AssetBadge';
import { addresses, useCity } from '../shell/city';
import { formatDate, points } from '../texts/format';
import { FoldedSources } from './Sources';

/** A route of trust hop by hop: who, by which tie, trust stated or assumed, since when, and where that stands. */
export function RouteSteps({ route }: { route: RoutePartsFragment }) {
  const { t } = useTranslation();
  const city = useCity();
  const [first] = route.hops;
  if (first === undefined) {
    return null;
  }
  return (
    <ol className="route">
      <li>
        <span className="route-stop">
          <ScaleMark scale={first.from.scale.scale} />
          <Link to={addresses.asset(city.key, first.from.key)}>{first.from.name}</Link>
        </span>
      </li>
      {route.hops.map((hop) => (
        <li key={hop.to.key}>
          <HopLine hop={hop} />
          <span className="route-stop">
            <ScaleMark scale={hop.to.scale.scale} />
            <Link to={addresses.asset(city.key, hop.to.key)}>{hop.to.name}</Link>
          </span>
        </li>
      ))}
      {route.hops.length > 1 && (
        <li className="quiet route-weakest">{t('details.weakest', { from: route.weakestHop.from.name, to: route.weakestHop.to.name })}</li>
      )}
    </ol>
  );
}

function HopLine({ hop }: { hop: RoutePartsFragment['hops'][number] }) {
  const { t } = useTranslation();
  const date = hop.tie.lastConfirmedOn ?? hop.tie.occurredOn;
  const trust = t(hop.assumed ? 'details.trustAssumed' : 'details.trustStated', { trust: points(hop.trust) });
  // A directed tie walked against its direction reads wrongly from top to bottom: an arrow says which way it goes.
  const backwards = hop.tie.directed && hop.tie.source.key !== hop.from.key;
  return (
    <div className="route-hop">
      <p>
        <span className="route-type">
          {hop.tie.directed && <span aria-hidden="true">{backwards ? '↑ ' : '↓ '}</span>}
          {backwards ? (
            <>
              <span className="visually-hidden">{hop.to.name} </span>
              {hop.tie.type.name}
              <span className="visually-hidden"> {hop.from.name}</span>
            </>
          ) : (
            hop.tie.type.name
          )}
        </span>
        <span className="quiet">
          {trust} · {date === null ? t('details.undated') : formatDate(date)}
        </span>
      </p>
      {hop.tie.description !== null && <p className="route-description">{hop.tie.description}</p>}
      <FoldedSources sources={hop.tie.sources} />
    </div>
  );
}
