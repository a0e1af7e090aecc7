import './AssetPage.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { AssetPageDocument, type AssetPageQuery, type SourcePartsFragment } from '../api/generated';
import { FoldedSources, SourceLink, Sources } from '../evidence/Sources';
import { OpportunityRow } from '../opportunities/OpportunityRow';
import { addresses, useCity } from '../shell/city';
import { ErrorNotice, NotFound, Skeleton } from '../shell/notices';
import { usePageTitle } from '../shell/usePageTitle';
import { formatMoney, formatNumber } from '../texts/format';
import { ownWords } from '../texts/ownWords';
import { answerLanguage } from '../texts/i18n';
import { AssetLine } from './AssetBadge';
import { EgoNetwork } from './EgoNetwork';
import { Position } from './Position';
import { TieGroups } from './TieGroups';

type Asset = NonNullable<NonNullable<AssetPageQuery['city']>['asset']>;

/** The page of one asset: who it is, what it looks for and offers, its ties, its opportunities and its position. */
export function AssetPage() {
  const city = useCity();
  const { asset: key = '' } = useParams();
  const [answer, reload] = useQuery({ query: AssetPageDocument, variables: { city: city.key, asset: key, language: answerLanguage() } });
  if (answer.error !== undefined) {
    return (
      <div className="page">
        <ErrorNotice
          page
          error={answer.error}
          retry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
        />
      </div>
    );
  }
  if (answer.data === undefined || answer.fetching) {
    return (
      <div className="page">
        <Skeleton />
      </div>
    );
  }
  const asset = answer.data.city?.asset ?? null;
  return asset === null ? <NotFound /> : <AssetView key={asset.id} asset={asset} />;
}

function AssetView({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  const city = useCity();
  const heading = usePageTitle(asset.name, city.name);
  return (
    <div className="page">
      <div className="page-head">
        <AssetLine asset={asset} />
        <h1 ref={heading} tabIndex={-1}>
          {asset.name}
        </h1>
        {asset.description !== null && <p className="lead">{asset.description}</p>}
        {asset.strands.length > 0 && (
          <div className="chips">
            {asset.strands.map((strand) => (
              <span key={strand} className="chip">
                {t(`strand.${strand}`)}
              </span>
            ))}
          </div>
        )}
      </div>

      <div className="asset-columns">
        <div className="asset-main">
          <div className="needs-offers">
            <NeedsOrOffers title={t('asset.needs')} none={t('asset.noNeeds')} list={asset.needs} />
            <NeedsOrOffers title={t('asset.offers')} none={t('asset.noOffers')} list={asset.offers} />
          </div>
          <section>
            <h2>{t('asset.opportunities')}</h2>
            {asset.opportunities.nodes.length === 0 ? (
              <p className="quiet">{t('asset.noOpportunities')}</p>
            ) : (
              <>
                <ul className="rows">
                  {asset.opportunities.nodes.map((opportunity) => (
                    <li key={opportunity.id}>
                      <OpportunityRow opportunity={opportunity} seenFrom={asset.key} />
                    </li>
                  ))}
                </ul>
                {asset.opportunities.totalCount > asset.opportunities.nodes.length && (
                  <p className="quiet">
                    {t('asset.opportunitiesMore', {
                      shown: asset.opportunities.nodes.length,
                      total: asset.opportunities.totalCount,
                    })}
                  </p>
                )}
              </>
            )}
          </section>
          <section>
            <h2>{t('asset.ties')}</h2>
            <TieGroups asset={asset.key} ties={asset.ties.nodes} total={asset.ties.totalCount} />
          </section>
        </div>

        <aside className="asset-aside">
          {asset.ties.nodes.length > 0 && (
            <section className="panel">
              <h2>{t('asset.network')}</h2>
              <EgoNetwork asset={asset} ties={asset.ties.nodes} />
              <Link className="quiet" to={`${addresses.map(city.key)}?asset=${encodeURIComponent(asset.key)}`}>
                {t('asset.openMap')}
              </Link>
            </section>
          )}
          <ScaleReasons asset={asset} />
          <Facts asset={asset} />
          <Position asset={asset.key} />
          <section className="panel">
            <h2>{t('asset.sources')}</h2>
            <Sources sources={asset.sources} />
          </section>
        </aside>
      </div>
    </div>
  );
}

function NeedsOrOffers(props: {
  title: string;
  none: string;
  list: readonly { key: string; description: string | null; category: { name: string }; tags: string[]; sources: SourcePartsFragment[] }[];
}) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.list.length === 0 ? (
        <p className="quiet">{props.none}</p>
      ) : (
        <ul className="rows">
          {props.list.map((item) => (
            <li key={item.key}>
              <p className="need-text">{ownWords(item)}</p>
              <p className="quiet">{[item.category.name, ...item.tags.map((tag) => tag.replace(/-/g, ' '))].join(' · ')}</p>
              <FoldedSources sources={item.sources} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ScaleReasons({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  const { scale, reasons } = asset.scale;
  return (
    <section className="panel">
      <h2>{scale === 'UNKNOWN' ? t('scale.UNKNOWN') : t('asset.scaleHeading', { scale: t(`scale.${scale}`).toLowerCase() })}</h2>
      {reasons.length === 0 ? (
        <p className="quiet">{t('asset.scaleUnknown')}</p>
      ) : (
        <ul className="rows">
          {reasons.map((reason) => {
            const criterion = t(`asset.criterion.${reason.criterion}`);
            return (
              <li key={`${reason.criterion} ${reason.value ?? ''} ${reason.source?.quote ?? ''}`}>
                <p>{reason.value === null ? criterion : t('asset.reason', { criterion, value: reason.value })}</p>
                <p className="quiet">
                  {[
                    t('asset.says', { scale: t(`scale.${reason.says}`).toLowerCase() }),
                    ...(reason.threshold === null ? [] : [t('asset.threshold', { threshold: reason.threshold })]),
                  ].join(' · ')}
                </p>
                {reason.source?.quote != null && <q className="quote">{reason.source.quote}</q>}
                {reason.source !== null && <SourceLink source={reason.source} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** What else is on record of it; nothing at all where nothing is. */
function Facts({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  const city = useCity();
  const facts: { term: string; value: ReactNode }[] = asset.identifiers.map(({ scheme, value }) => ({ term: scheme, value }));
  const link = ({ key, name }: { key: string; name: string }) => (
    <Link key={key} to={addresses.asset(city.key, key)}>
      {name}
    </Link>
  );
  if ('members' in asset && asset.members !== null) {
    facts.push({ term: t('asset.members'), value: formatNumber(asset.members) });
  }
  if (asset.__typename === 'Person' && !asset.isGroup) {
    facts.push({ term: t('asset.consent'), value: t(`consent.${asset.consent}`) });
  }
  if (asset.__typename === 'Organisation') {
    if (asset.employees !== null) {
      facts.push({ term: t('asset.employees'), value: formatNumber(asset.employees) });
    }
    if (asset.annualSpend !== null) {
      facts.push({ term: t('asset.annualSpend'), value: formatMoney(asset.annualSpend.amount, asset.annualSpend.currency) });
    }
    if (asset.parent !== null) {
      facts.push({ term: t('asset.parent'), value: link(asset.parent) });
    }
    if (asset.sponsor !== null) {
      facts.push({ term: t('asset.sponsor'), value: asset.sponsor });
    }
  }
  if (asset.__typename === 'Space' && asset.managedBy.length > 0) {
    facts.push({ term: t('asset.managedBy'), value: <span className="fact-links">{asset.managedBy.map(link)}</span> });
  }
  return facts.length === 0 ? null : (
    <section className="panel">
      <dl className="facts">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt className="label">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
