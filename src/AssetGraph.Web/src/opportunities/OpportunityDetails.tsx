import './OpportunityDetails.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { OpportunityDetailsDocument, type OpportunityDetailsQuery, type OpportunityPreset } from '../api/generated';
import { ScaleMark } from '../assets/AssetBadge';
import { Reasons } from '../evidence/Reasons';
import { RouteSteps } from '../evidence/RouteSteps';
import { FoldedSources } from '../evidence/Sources';
import { RecordIntroduction } from '../introductions/RecordIntroduction';
import { addresses, useCity } from '../shell/city';
import { EmptyNotice, ErrorNotice, Skeleton } from '../shell/notices';
import { formatChange, formatDate, formatShare, points } from '../texts/format';
import { ownWords } from '../texts/ownWords';
import { answerLanguage } from '../texts/i18n';

type Opportunity = NonNullable<NonNullable<OpportunityDetailsQuery['city']>['opportunity']>;

/** Everything an opportunity rests on: the route, the matches, the introducers' legs, the reasons with their evidence, and how sure it is. */
export function OpportunityDetails({ macro, micro, preset }: { macro: string; micro: string; preset: OpportunityPreset }) {
  const { t } = useTranslation();
  const city = useCity();
  const [answer, reload] = useQuery({ query: OpportunityDetailsDocument, variables: { city: city.key, macro, micro, preset, language: answerLanguage() } });
  if (answer.error !== undefined) {
    return (
      <ErrorNotice
        error={answer.error}
        retry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
      />
    );
  }
  if (answer.data === undefined) {
    return <Skeleton count={1} height={200} />;
  }
  const opportunity = answer.data.city?.opportunity ?? null;
  if (opportunity === null) {
    return <EmptyNotice title={t('state.notFound')} hint={t('map.bridgeGone')} />;
  }
  const { explanation } = opportunity;
  return (
    <div className="details">
      <section>
        <h3>{t('details.matches')}</h3>
        <ul className="matches">
          {opportunity.matches.map((match) => (
            <Match key={`${match.need.key} ${match.offer.key}`} match={match} />
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('details.route')}</h3>
        {opportunity.bestPath === null ? (
          <p className="quiet">{t('details.noRoute')}</p>
        ) : (
          <>
            <p className="quiet details-note">
              {t('details.routeStrength', { strength: points(opportunity.bestPath.strength) })}
              {opportunity.pathBack !== null && ` · ${t('details.routeBack', { strength: points(opportunity.pathBack.strength) })}`}
            </p>
            <RouteSteps route={opportunity.bestPath} />
          </>
        )}
      </section>
      <section className="details-wide">
        <h3>{t('details.brokers')}</h3>
        {opportunity.intermediators.nodes.length === 0 ? (
          <p className="quiet">{opportunity.intermediators.noneBecause}</p>
        ) : (
          <ul className="broker-list">
            {opportunity.intermediators.nodes.map((broker) => (
              <Broker key={broker.asset.key} broker={broker} opportunity={opportunity} />
            ))}
          </ul>
        )}
      </section>
      <section className="details-wide">
        <h3>{t('details.introduction')}</h3>
        <RecordIntroduction macro={macro} micro={micro} brokers={opportunity.intermediators.nodes.map((broker) => broker.asset)} known={opportunity.introduction} />
      </section>
      <section>
        <h3>{t('details.reasons')}</h3>
        <Reasons reasons={[...explanation.reasons, ...opportunity.warnings.filter((w) => w.evidence.length > 0)]} />
      </section>
      <section>
        <h3>{t('details.confidence')}</h3>
        <Confidence opportunity={opportunity} />
        {explanation.wouldChange.length > 0 && (
          <>
            <h3 className="details-next">{t('details.wouldChange')}</h3>
            <ul className="dashes">
              {explanation.wouldChange.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        {explanation.counterfactual !== null && (
          <>
            <h3 className="details-next">{t('details.counterfactual')}</h3>
            <p>{explanation.counterfactual}</p>
          </>
        )}
      </section>
    </div>
  );
}

function Match({ match }: { match: Opportunity['matches'][number] }) {
  const { t } = useTranslation();
  const { need, offer, sharedTags } = match;
  return (
    <li>
      <div className="match-side">
        <p className="label">
          <ScaleMark scale={need.asset.scale.scale} /> {t('details.looksFor', { name: need.asset.name })}
        </p>
        <p>{ownWords(need)}</p>
        <FoldedSources sources={need.sources} />
      </div>
      <div className="match-side">
        <p className="label">
          <ScaleMark scale={offer.asset.scale.scale} /> {t('details.offers', { name: offer.asset.name })}
        </p>
        <p>{ownWords(offer)}</p>
        <FoldedSources sources={offer.sources} />
      </div>
      <p className="quiet">
        {t('details.shared')}: {t(`details.matchKind.${match.kind}`)}
        {sharedTags.length > 0 && ` (${sharedTags.map((tag) => tag.replace(/-/g, ' ')).join(', ')})`}
      </p>
    </li>
  );
}

function Broker({ broker, opportunity }: { broker: Opportunity['intermediators']['nodes'][number]; opportunity: Opportunity }) {
  const { t } = useTranslation();
  const city = useCity();
  const { asset, factors, irreplaceability } = broker;
  const replaceable =
    irreplaceability === null ? null : irreplaceability >= 0.99 ? 'irreplaceable' : irreplaceability >= 0.5 ? 'hardToReplace' : 'oneOfSeveral';
  return (
    <li>
      <details>
        <summary>
          <span className="broker-name">
            <ScaleMark scale={asset.scale.scale} broker /> {asset.name}
          </span>
          <span className="chips">
            <span className={broker.warm ? 'chip good' : 'chip warn'}>{t(broker.warm ? 'card.warm' : 'card.cold')}</span>
            {replaceable !== null && <span className="chip">{t(`details.${replaceable}`)}</span>}
            {broker.local !== null && <span className="chip">{t(broker.local ? 'details.local' : 'details.parachuted')}</span>}
            <span className="chip">{t(`role.${broker.role}`)}</span>
            <span className="chip">
              {t(factors.capacityAssumed ? 'details.loadAssumed' : 'details.load', { asks: factors.openAsks, capacity: factors.capacity })}
            </span>
          </span>
        </summary>
        <p className="broker-summary">
          {broker.explanation.summary} <Link to={addresses.asset(city.key, asset.key)}>{t('map.open')}</Link>
        </p>
        <div className="broker-legs-grid">
          {[
            { from: opportunity.macro.name, leg: broker.macroLeg },
            { from: opportunity.micro.name, leg: broker.microLeg },
          ].map(({ from, leg }) => (
            <div key={from}>
              <p className="label">{t('details.leg', { name: from })}</p>
              {leg === null ? <p className="quiet">{t('details.legMissing')}</p> : <RouteSteps route={leg} />}
            </div>
          ))}
        </div>
      </details>
    </li>
  );
}

function Confidence({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const { oldestEvidence, assumedTrustShare, missing } = opportunity.confidence;
  const { macroConstraintChange, microConstraintChange } = opportunity.factors;
  const lines = [oldestEvidence === null ? t('details.oldestNone') : t('details.oldest', { date: formatDate(oldestEvidence) })];
  if (assumedTrustShare !== null) {
    lines.push(assumedTrustShare === 0 ? t('details.allStated') : t('details.assumedShare', { percent: formatShare(assumedTrustShare) }));
  }
  lines.push(...missing.map((what) => t(`details.missing.${what}`)));
  if (macroConstraintChange !== null || microConstraintChange !== null) {
    const change = (value: number | null) => (value === null ? t('grade.unknown') : formatChange(value));
    lines.push(t('details.constraint', { macro: change(macroConstraintChange), micro: change(microConstraintChange) }));
  }
  return (
    <ul className="dashes">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
