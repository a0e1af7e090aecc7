import './OpportunityCard.css';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssetBriefFragment, OpportunityCardFragment, OpportunityPreset } from '../api/generated';
import { AssetLine, ScaleMark } from '../assets/AssetBadge';
import { addresses, pairKey, useCity } from '../shell/city';
import { formatNumber, points } from '../texts/format';
import { FactorBars } from './FactorBars';
import { OpportunityDetails } from './OpportunityDetails';

/** One bridging opportunity: both sides, why, what each gains, who could introduce them, and on demand the whole evidence. */
export function OpportunityCard(props: {
  opportunity: OpportunityCardFragment;
  preset: OpportunityPreset;
  open: boolean;
  /** Gets the pair to open, or null to close. */
  onToggle: (pair: string | null) => void;
}) {
  const { opportunity, preset, open, onToggle } = props;
  const { t } = useTranslation();
  const city = useCity();
  const id = useId();
  const { macro, micro, factors } = opportunity;
  const card = useRef<HTMLElement>(null);

  // A card that is there opened, because the address says so, is what was asked for: bring it into sight. Opening it by hand moves nothing.
  const openAtFirst = useRef(open);
  useEffect(() => {
    if (openAtFirst.current) {
      card.current?.scrollIntoView({ block: 'start' });
    }
  }, []);

  return (
    <article ref={card} className="card panel" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} className="visually-hidden">
        {opportunity.rank !== null && <>{t('card.rank', { rank: opportunity.rank })}: </>}
        {t('board.between', { macro: macro.name, micro: micro.name })}
      </h2>

      <div className="card-top">
        <span className="card-rank" aria-hidden="true">
          {opportunity.rank}
        </span>
        <div className="chips">
          {opportunity.strands.map((strand) => (
            <span key={strand} className="chip">
              {t(`strand.${strand}`)}
            </span>
          ))}
          <span className={opportunity.mutual ? 'chip good' : 'chip'}>{t(opportunity.mutual ? 'card.bothGain' : 'card.oneGains')}</span>
          {opportunity.status !== null && <span className="chip good">{t(`status.${opportunity.status}`)}</span>}
        </div>
        <p className="card-score" title={t('card.scoreHint', { score: points(opportunity.score) })}>
          <span className="label">{t('card.score')}</span> <strong>{points(opportunity.score)}</strong>
        </p>
      </div>

      <div className="sides">
        <Side asset={macro} />
        <div className="span" aria-hidden="true">
          <svg viewBox="0 0 120 34" preserveAspectRatio="none">
            <path d="M4 32C10 -6 110 -6 116 32" />
          </svg>
          <span>
            {factors.distance === null ? t('card.notConnected') : t('card.apart', { count: factors.distance })}
            {factors.kilometres !== null && `, ${t('card.kilometres', { distance: formatNumber(factors.kilometres, 1) })}`}
          </span>
        </div>
        <Side asset={micro} />
      </div>

      <p className="card-why">{opportunity.explanation.summary}</p>

      <div className="card-columns">
        <div>
          <h3 className="label">
            {t('card.gains')}
          </h3>
          <ul className="gains">
            {opportunity.benefits.map((benefit) => {
              const side = benefit.side.key === macro.key ? macro : micro;
              return (
                <li key={side.key} className={benefit.gains ? '' : 'quiet'}>
                  <ScaleMark scale={side.scale.scale} />
                  <span>
                    <span className="visually-hidden">{side.name}: </span>
                    {benefit.text}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
        <div>
          <h3 className="label">
            {t('card.why')}
          </h3>
          <FactorBars factors={factors} />
        </div>
      </div>

      <div>
        <h3 className="label">
          {t('card.brokers')}
        </h3>
        <Brokers opportunity={opportunity} />
      </div>

      {opportunity.warnings.length > 0 && (
        <ul className="warnings" aria-label={t('card.warnings')}>
          {opportunity.warnings.map((warning) => (
            <li key={warning.code + warning.text}>{warning.text}</li>
          ))}
        </ul>
      )}

      <div className="card-actions">
        <button
          type="button"
          className={open ? 'button' : 'button primary'}
          aria-expanded={open}
          aria-controls={`${id}details`}
          onClick={() => {
            onToggle(open ? null : pairKey(macro.key, micro.key));
          }}
        >
          {t(open ? 'card.hide' : 'card.details')}
        </button>
        <Link className="button plain" to={addresses.bridge(city.key, macro.key, micro.key)}>
          {t('card.onMap')}
        </Link>
      </div>

      <div id={`${id}details`} hidden={!open}>
        {open && <OpportunityDetails macro={macro.key} micro={micro.key} preset={preset} />}
      </div>
    </article>
  );
}

function Side({ asset }: { asset: AssetBriefFragment }) {
  const city = useCity();
  return (
    <div className="side">
      <Link className="side-name" to={addresses.asset(city.key, asset.key)}>
        {asset.name}
      </Link>
      <AssetLine asset={asset} />
    </div>
  );
}

function Brokers({ opportunity }: { opportunity: OpportunityCardFragment }) {
  const { t } = useTranslation();
  const city = useCity();
  const { nodes, totalCount, noneBecause } = opportunity.intermediators;
  if (nodes.length === 0) {
    return <p className="quiet">{noneBecause}</p>;
  }
  const trust = (leg: { strength: number } | null) => (leg === null ? t('card.legMissing') : points(leg.strength));
  return (
    <ul className="brokers">
      {nodes.map(({ asset, warm, macroLeg, microLeg }) => (
        <li key={asset.key}>
          <ScaleMark scale={asset.scale.scale} broker />
          <span>
            <Link to={addresses.asset(city.key, asset.key)}>{asset.name}</Link>
            <span className="quiet broker-legs">
              {t(warm ? 'card.warm' : 'card.cold')}
              {' · '}
              <span aria-hidden="true" className="legs">
                <ScaleMark scale="MACRO" /> {trust(macroLeg)} <ScaleMark scale="MICRO" /> {trust(microLeg)}
              </span>
              <span className="visually-hidden">
                {t('card.legs', {
                  macro: opportunity.macro.name,
                  macroTrust: trust(macroLeg),
                  micro: opportunity.micro.name,
                  microTrust: trust(microLeg),
                })}
              </span>
            </span>
          </span>
        </li>
      ))}
      {totalCount > nodes.length && <li className="quiet">{t('card.more', { count: totalCount - nodes.length })}</li>}
    </ul>
  );
}
