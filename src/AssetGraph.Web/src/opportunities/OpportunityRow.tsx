import './OpportunityRow.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpportunityCardFragment } from '../api/generated';
import { ScaleMark } from '../assets/AssetBadge';
import { addresses, useCity } from '../shell/city';
import { formatList, points } from '../texts/format';

/** An opportunity in a few lines, seen from one of its sides. */
export function OpportunityRow({ opportunity, seenFrom }: { opportunity: OpportunityCardFragment; seenFrom: string }) {
  const { t } = useTranslation();
  const city = useCity();
  const { macro, micro, intermediators } = opportunity;
  const other = macro.key === seenFrom ? micro : macro;
  return (
    <div className="opportunity-row">
      <p className="opportunity-row-name">
        <ScaleMark scale={other.scale.scale} />
        <Link to={addresses.opportunity(city.key, macro.key, micro.key)}>{other.name}</Link>
      </p>
      <p className="opportunity-row-score">
        <span className="label">{t('card.score')}</span> {points(opportunity.score)}
      </p>
      <p className="opportunity-row-why">{opportunity.explanation.summary}</p>
      <p className="quiet">
        {intermediators.nodes.length === 0
          ? intermediators.noneBecause
          : `${t('card.brokers')}: ${formatList(intermediators.nodes.map(({ asset }) => asset.name))}`}
      </p>
    </div>
  );
}
