import './TieGroups.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TiePartsFragment } from '../api/generated';
import { FoldedSources } from '../evidence/Sources';
import { addresses, useCity } from '../shell/city';
import { formatDate, points } from '../texts/format';
import { ScaleMark } from './AssetBadge';
import { groupTies } from './groupTies';

/** The ties of an asset, grouped by what they are and which way they point, living ones first. */
export function TieGroups({ asset, ties, total }: { asset: string; ties: readonly TiePartsFragment[]; total: number }) {
  const { t } = useTranslation();
  if (ties.length === 0) {
    return <p className="quiet">{t('asset.noTies')}</p>;
  }
  return (
    <div className="tie-groups">
      {groupTies(asset, ties).map((group) => (
        <section key={`${group.type.key} ${group.direction}`}>
          <h3>
            {group.direction === 'in' && <span className="quiet">… </span>}
            {group.type.name}
            {group.direction === 'out' && <span className="quiet"> …</span>} <span className="quiet">{group.ties.length}</span>
          </h3>
          <ul className="rows">
            {group.ties.map((tie) => (
              <TieRow key={tie.key} tie={tie} asset={asset} />
            ))}
          </ul>
        </section>
      ))}
      {total > ties.length && <p className="quiet">{t('asset.tiesShown', { shown: ties.length, total })}</p>}
    </div>
  );
}

function TieRow({ tie, asset }: { tie: TiePartsFragment; asset: string }) {
  const { t } = useTranslation();
  const city = useCity();
  const other = tie.source.key === asset ? tie.target : tie.source;
  const notes: string[] = [];
  if (tie.occurredOn !== null) {
    notes.push(t('asset.since', { date: formatDate(tie.occurredOn) }));
  }
  if (!tie.living) {
    notes.push(tie.endedOn === null ? t('asset.ended') : t('asset.endedIn', { date: formatDate(tie.endedOn) }));
  }
  if (tie.trust !== null) {
    notes.push(t(tie.trustAssumed ? 'details.trustAssumed' : 'details.trustStated', { trust: points(tie.trust) }));
  }
  if (tie.madeByProject === true) {
    notes.push(t('asset.madeByProject'));
  }
  if (tie.brokeredBy !== null) {
    notes.push(t('asset.brokeredBy', { name: tie.brokeredBy.name }));
  }
  return (
    <li className={tie.living ? 'tie-row' : 'tie-row ended'}>
      <p className="tie-name">
        <ScaleMark scale={other.scale.scale} />
        <Link to={addresses.asset(city.key, other.key)}>{other.name}</Link>
        {!tie.living && <span className="chip">{t('asset.ended')}</span>}
      </p>
      {tie.description !== null && <p className="tie-description">{tie.description}</p>}
      {notes.length > 0 && <p className="quiet">{notes.join(' · ')}</p>}
      <FoldedSources sources={tie.sources} />
    </li>
  );
}
