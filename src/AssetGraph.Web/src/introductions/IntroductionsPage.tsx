import './Introductions.css';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { IntroductionFiguresDocument, IntroductionsDocument, type IntroductionFilter, type IntroductionsQuery } from '../api/generated';
import { usePages } from '../api/usePages';
import { AssetChoice } from '../shell/AssetChoice';
import { useCity } from '../shell/city';
import { CheckGroup, FilterPanel } from '../shell/FilterPanel';
import { ListEnd } from '../shell/ListEnd';
import { EmptyNotice, ErrorNotice, Skeleton } from '../shell/notices';
import { usePageTitle } from '../shell/usePageTitle';
import { formatNumber, formatShare } from '../texts/format';
import { IntroductionItem } from './IntroductionItem';
import { countIntroductionFilters, quietDays, readIntroductionsQuestion, toIntroductionFilter, writeIntroductionsQuestion, type IntroductionsQuestion } from './introductionFilters';
import { statuses } from './statuses';

const pageSize = 20;
const pick = (data: IntroductionsQuery) => data.city?.introductions;

/** What is done about the opportunities: who was asked, how far each pair got, what came of it, and the next step. */
export function IntroductionsPage() {
  const { t } = useTranslation();
  const city = useCity();
  const heading = usePageTitle(t('introductions.page'), city.name);
  const [params, setParams] = useSearchParams();
  const question = readIntroductionsQuestion(params);
  const change = (part: Partial<IntroductionsQuestion>) => {
    setParams(writeIntroductionsQuestion({ ...question, ...part }), { replace: true, preventScrollReset: true });
  };
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
          active={countIntroductionFilters(question)}
          clear={() => {
            setParams({}, { replace: true });
          }}
        >
          <CheckGroup
            label={t('introductions.status')}
            options={statuses.map((value) => ({ value, text: t(`status.${value}`) }))}
            chosen={question.statuses}
            onChange={(chosen) => {
              change({ statuses: chosen });
            }}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={question.quiet}
              onChange={(event) => {
                change({ quiet: event.target.checked });
              }}
            />
            <span>{t('introductions.quiet', { days: quietDays })}</span>
          </label>
          <AssetChoice
            single
            label={t('introductions.with')}
            chosen={question.asset === null ? [] : [question.asset]}
            onChange={([asset = null]) => {
              change({ asset });
            }}
          />
        </FilterPanel>
        <IntroductionList filter={toIntroductionFilter(question)} />
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

function IntroductionList({ filter }: { filter: IntroductionFilter | null }) {
  const { t } = useTranslation();
  const city = useCity();
  const list = usePages(IntroductionsDocument, { city: city.key, filter, first: pageSize }, pick);
  if (list.error !== null && list.nodes.length === 0) {
    return <ErrorNotice error={list.error} retry={list.retry} />;
  }
  if (list.page === null) {
    return <Skeleton count={2} height={120} />;
  }
  if (list.page.totalCount === 0) {
    return <EmptyNotice title={t('introductions.none')} hint={t(filter !== null ? 'introductions.noneFiltered' : 'introductions.noneHint')} />;
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
