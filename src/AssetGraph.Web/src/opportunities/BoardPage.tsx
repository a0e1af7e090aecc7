import './BoardPage.css';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { OneOpportunityDocument, OpportunitiesDocument, type OpportunitiesQuery } from '../api/generated';
import { usePages } from '../api/usePages';
import { useCity, parsePair } from '../shell/city';
import { CheckGroup, FilterPanel } from '../shell/FilterPanel';
import { ListEnd } from '../shell/ListEnd';
import { EmptyNotice, ErrorNotice, Skeleton } from '../shell/notices';
import { PlaceSelect } from '../shell/PlaceSelect';
import { usePageTitle } from '../shell/usePageTitle';
import { formatDate } from '../texts/format';
import { answerLanguage } from '../texts/i18n';
import { countFilters, strands, toFilter, useQuestion } from './filters';
import { OpportunityCard } from './OpportunityCard';
import { PresetChoice } from './PresetChoice';

const pageSize = 10;
const pickOpportunities = (data: OpportunitiesQuery) => data.city?.opportunities;

/** The opportunities board: which bridges a city should build next, best first. */
export function BoardPage() {
  const { t } = useTranslation();
  const city = useCity();
  const heading = usePageTitle(t('board.page'), city.name);
  const [question, change] = useQuestion();
  const [params, setParams] = useSearchParams();
  const open = parsePair(params.get('open'));
  const list = usePages(
    OpportunitiesDocument,
    { city: city.key, preset: question.preset, filter: toFilter(question), first: pageSize, language: answerLanguage() },
    pickOpportunities,
  );

  // An address may open a pair that stands further down than the pages loaded so far, or outside the filters: it is then shown above the list.
  const isOpen = (o: { macro: { key: string }; micro: { key: string } }) => open?.macro === o.macro.key && open.micro === o.micro.key;
  const outsideList = open !== null && list.page !== null && !list.nodes.some(isOpen);
  const [single] = useQuery({
    query: OneOpportunityDocument,
    variables: { city: city.key, macro: open?.macro ?? '', micro: open?.micro ?? '', preset: question.preset, language: answerLanguage() },
    pause: !outsideList,
  });
  const asked = outsideList ? (single.data?.city?.opportunity ?? null) : null;

  const active = countFilters(question);
  const clear = () => {
    change({ strands: [], place: null, mutualOnly: false });
  };
  const toggle = (pair: string | null) => {
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (pair === null) {
          next.delete('open');
        } else {
          next.set('open', pair);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };

  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('board.heading')}
        </h1>
        <p className="lead">{t('board.lead')}</p>
      </div>
      <PresetChoice
        value={question.preset}
        onChange={(preset) => {
          change({ preset });
        }}
      />
      <div className="with-filters">
        <FilterPanel active={active} clear={clear}>
          <CheckGroup
            label={t('filters.strand')}
            options={strands.map((value) => ({ value, text: t(`strand.${value}`) }))}
            chosen={question.strands}
            onChange={(chosen) => {
              change({ strands: chosen });
            }}
          />
          <PlaceSelect
            value={question.place}
            onChange={(place) => {
              change({ place });
            }}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={question.mutualOnly}
              onChange={(event) => {
                change({ mutualOnly: event.target.checked });
              }}
            />
            <span>{t('filters.mutual')}</span>
          </label>
        </FilterPanel>

        <div>
          <p className="list-status" role="status">
            {list.page !== null && (
              <>
                <strong>{t('board.count', { count: list.page.totalCount })}</strong>
                <span>{t('board.about', { revision: list.page.revision, day: formatDate(list.page.asAt) })}</span>
              </>
            )}
          </p>
          {asked !== null && (
            <section className="asked" aria-label={t('board.asked')}>
              <p className="label">{t('board.asked')}</p>
              <OpportunityCard opportunity={asked} preset={question.preset} open onToggle={toggle} />
            </section>
          )}
          <ol className="cards" aria-label={t('board.list')}>
            {list.nodes.map((opportunity) => (
              <li key={opportunity.id}>
                <OpportunityCard
                  opportunity={opportunity}
                  preset={question.preset}
                  open={isOpen(opportunity)}
                  onToggle={toggle}
                />
              </li>
            ))}
          </ol>
          {list.error !== null ? (
            <ErrorNotice error={list.error} retry={list.retry} />
          ) : list.loading && list.nodes.length === 0 ? (
            <Skeleton />
          ) : list.nodes.length === 0 ? (
            active > 0 ? (
              <EmptyNotice title={t('board.none')} hint={t('board.noneHint')} action={{ text: t('board.clear'), run: clear }} />
            ) : (
              <EmptyNotice title={t('board.noneAtAll')} hint={t('board.noneAtAllHint')} />
            )
          ) : (
            <ListEnd list={list} pageSize={pageSize} />
          )}
        </div>
      </div>
    </div>
  );
}
