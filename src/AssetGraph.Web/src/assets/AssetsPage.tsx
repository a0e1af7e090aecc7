import './AssetsPage.css';
import { useDeferredValue, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AssetsDocument, type AssetsQuery } from '../api/generated';
import { usePages } from '../api/usePages';
import { strands } from '../opportunities/filters';
import { addresses, useCity } from '../shell/city';
import { CheckGroup, FilterPanel } from '../shell/FilterPanel';
import { ListEnd } from '../shell/ListEnd';
import { EmptyNotice, ErrorNotice, Skeleton } from '../shell/notices';
import { PlaceSelect } from '../shell/PlaceSelect';
import { usePageTitle } from '../shell/usePageTitle';
import { formatList } from '../texts/format';
import { AssetLine } from './AssetBadge';
import { countAssetFilters, kinds, scales, sectors, toAssetFilter, useAssetsQuestion } from './assetFilters';

type ListedAsset = NonNullable<AssetsQuery['city']>['assets']['nodes'][number];

const pageSize = 40;
const pickAssets = (data: AssetsQuery) => data.city?.assets;

/** All assets of a city, to be searched and filtered. */
export function AssetsPage() {
  const { t } = useTranslation();
  const city = useCity();
  const heading = usePageTitle(t('assets.page'), city.name);
  const [question, change, clear] = useAssetsQuestion();
  const search = useDeferredValue(question.search.trim());
  const list = usePages(
    AssetsDocument,
    { city: city.key, filter: toAssetFilter(question), search: search || null, orderBy: question.order, first: pageSize },
    pickAssets,
  );
  const id = useId();

  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('assets.heading')}
        </h1>
        <p className="lead">{t('assets.lead')}</p>
      </div>
      <div className="with-filters">
        <FilterPanel active={countAssetFilters(question)} clear={clear}>
          <CheckGroup
            label={t('filters.scale')}
            options={scales.map((value) => ({ value, text: t(`scale.${value}`) }))}
            chosen={question.scales}
            onChange={(chosen) => {
              change({ scales: chosen });
            }}
          />
          <CheckGroup
            label={t('filters.kind')}
            options={kinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
            chosen={question.kinds}
            onChange={(chosen) => {
              change({ kinds: chosen });
            }}
          />
          <CheckGroup
            label={t('filters.sector')}
            options={sectors.map((value) => ({ value, text: t(`sector.${value}`) }))}
            chosen={question.sectors}
            onChange={(chosen) => {
              change({ sectors: chosen });
            }}
          />
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
          <div className="filter">
            <label className="label" htmlFor={`${id}category`}>
              {t('filters.category')}
            </label>
            <select
              id={`${id}category`}
              className="select"
              value={question.category ?? ''}
              onChange={(event) => {
                change({ category: event.target.value || null });
              }}
            >
              <option value="">{t('filters.anyCategory')}</option>
              {city.categories.map((category) => (
                <option key={category.key} value={category.key}>
                  {category.name}
                </option>
              ))}
            </select>
          </div>
        </FilterPanel>

        <div>
          <div className="assets-tools">
            <label className="assets-search">
              <span className="label">{t('filters.search')}</span>
              <input
                className="input"
                type="search"
                value={question.search}
                placeholder={t('filters.searchAssets')}
                onChange={(event) => {
                  change({ search: event.target.value });
                }}
              />
            </label>
            <label>
              <span className="label">{t('filters.order')}</span>
              <select
                className="select"
                value={question.order}
                onChange={(event) => {
                  change({ order: event.target.value === 'TIES' ? 'TIES' : 'NAME' });
                }}
              >
                <option value="NAME">{t('filters.orderName')}</option>
                <option value="TIES">{t('filters.orderTies')}</option>
              </select>
            </label>
          </div>
          <p className="list-status" role="status">
            {list.page !== null && <strong>{t('assets.count', { count: list.page.totalCount })}</strong>}
          </p>
          {list.nodes.length > 0 && (
            <ul className="panel asset-list" aria-label={t('assets.list')}>
              {list.nodes.map((asset) => (
                <AssetRow key={asset.key} asset={asset} />
              ))}
            </ul>
          )}
          {list.error !== null ? (
            <ErrorNotice error={list.error} retry={list.retry} />
          ) : list.loading && list.nodes.length === 0 ? (
            <Skeleton count={4} height={110} />
          ) : list.nodes.length === 0 ? (
            <EmptyNotice title={t('assets.none')} hint={t('assets.noneHint')} action={{ text: t('board.clear'), run: clear }} />
          ) : (
            <ListEnd list={list} pageSize={pageSize} />
          )}
        </div>
      </div>
    </div>
  );
}

function AssetRow({ asset }: { asset: ListedAsset }) {
  const { t } = useTranslation();
  const city = useCity();
  const categories = (list: readonly { category: { name: string } }[]) =>
    formatList([...new Set(list.map(({ category }) => category.name.toLowerCase()))]);
  return (
    <li>
      <div className="asset-row-head">
        <h2>
          <Link to={addresses.asset(city.key, asset.key)}>{asset.name}</Link>
        </h2>
        <span className="quiet">{t('assets.ties', { count: asset.ties.totalCount })}</span>
      </div>
      <AssetLine asset={asset} />
      {asset.description !== null && <p className="asset-row-text">{asset.description}</p>}
      {(asset.needs.length > 0 || asset.offers.length > 0) && (
        <p className="quiet">
          {[
            ...(asset.needs.length > 0 ? [t('assets.looksFor', { list: categories(asset.needs) })] : []),
            ...(asset.offers.length > 0 ? [t('assets.offers', { list: categories(asset.offers) })] : []),
          ].join(' · ')}
        </p>
      )}
    </li>
  );
}
