import './Introductions.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { IntroductionFiguresDocument, IntroductionsDocument, type IntroductionStatus, type IntroductionsQuery } from '../api/generated';
import { usePages } from '../api/usePages';
import { useCity } from '../shell/city';
import { CheckGroup, FilterPanel } from '../shell/FilterPanel';
import { ListEnd } from '../shell/ListEnd';
import { EmptyNotice, ErrorNotice, Skeleton } from '../shell/notices';
import { usePageTitle } from '../shell/usePageTitle';
import { formatNumber, formatShare } from '../texts/format';
import { IntroductionItem } from './IntroductionItem';
import { statuses } from './statuses';

const pageSize = 20;
const pick = (data: IntroductionsQuery) => data.city?.introductions;

/** What is done about the opportunities: who was asked, how far each pair got, what came of it, and the next step. */
export function IntroductionsPage() {
  const { t } = useTranslation();
  const city = useCity();
  const heading = usePageTitle(t('introductions.page'), city.name);
  const [chosen, choose] = useState<IntroductionStatus[]>([]);
  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('introductions.heading')}
        </h1>
        <p className="lead">{t('introductions.lead')}</p>
      </div>
      <Figures />
      <div className="with-filters">
        <FilterPanel
          active={chosen.length > 0 ? 1 : 0}
          clear={() => {
            choose([]);
          }}
        >
          <CheckGroup label={t('introductions.status')} options={statuses.map((value) => ({ value, text: t(`status.${value}`) }))} chosen={chosen} onChange={choose} />
        </FilterPanel>
        <IntroductionList statuses={chosen} />
      </div>
    </div>
  );
}

function Figures() {
  const { t } = useTranslation();
  const city = useCity();
  const [answer] = useQuery({ query: IntroductionFiguresDocument, variables: { city: city.key } });
  const figures = answer.data?.city?.introductionFigures;
  if (figures === undefined) {
    return null;
  }
  const shown = [
    ['open', formatNumber(figures.open)],
    ['introduced', formatNumber(figures.introduced)],
    ['tieFormed', formatNumber(figures.tieFormed)],
    ['declined', formatNumber(figures.declined)],
    ['success', figures.success === null ? '–' : formatShare(figures.success)],
  ] as const;
  return (
    <dl className="introduction-figures">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt className="label">{t(`introductions.figures.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function IntroductionList({ statuses: wanted }: { statuses: IntroductionStatus[] }) {
  const { t } = useTranslation();
  const city = useCity();
  const list = usePages(IntroductionsDocument, { city: city.key, filter: wanted.length > 0 ? { statuses: wanted } : null, first: pageSize }, pick);
  if (list.error !== null && list.nodes.length === 0) {
    return <ErrorNotice error={list.error} retry={list.retry} />;
  }
  if (list.page === null) {
    return <Skeleton count={2} height={120} />;
  }
  if (list.page.totalCount === 0) {
    return <EmptyNotice title={t('introductions.none')} hint={t(wanted.length > 0 ? 'introductions.noneFiltered' : 'introductions.noneHint')} />;
  }
  return (
    <div>
      <ul className="introduction-list panel" aria-label={t('introductions.heading')}>
        {list.nodes.map((introduction) => (
          <IntroductionItem key={introduction.id} recorded={introduction} />
        ))}
      </ul>
      <ListEnd list={list} pageSize={pageSize} />
    </div>
  );
}
