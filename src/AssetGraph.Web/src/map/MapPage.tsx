import './MapPage.css';
import { useCallback, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { BridgeDocument, MapAssetsDocument, MapTiesDocument, type MapAssetsQuery, type MapTiesQuery } from '../api/generated';
import { usePages } from '../api/usePages';
import { strands } from '../opportunities/filters';
import { addressWord, readWords } from '../shell/addressWords';
import { parsePair, useCity } from '../shell/city';
import { ErrorNotice, Skeleton } from '../shell/notices';
import { usePageTitle } from '../shell/usePageTitle';
import { formatNumber } from '../texts/format';
import { answerLanguage } from '../texts/i18n';
import { BridgePanel } from './BridgePanel';
import { ChosenPanel } from './ChosenPanel';
import { Legend } from './Legend';
import type { BridgeOnMap, View } from './look';
import { MapList } from './MapList';
import { buildNetwork, visibleParts } from './network';
import { NetworkCanvas } from './NetworkCanvas';
import { useLayout } from './useLayout';

/** More dots than this say nothing to the eye; the page names how many it left out. */
const mostDots = 3000;
const mostTies = 20_000;
const pageSize = 500;
const pickAssets = (data: MapAssetsQuery) => data.city?.assets;
const pickTies = (data: MapTiesQuery) => data.city?.ties;
const canDraw = (() => {
  const canvas = document.createElement('canvas');
  return canvas.getContext('webgl2') !== null || canvas.getContext('webgl') !== null;
})();

/** The map of the network, and the same as a list. */
export default function MapPage() {
  const { t } = useTranslation();
  const city = useCity();
  const heading = usePageTitle(t('map.page'), city.name);
  const [params, setParams] = useSearchParams();
  const [hovered, setHovered] = useState<string | null>(null);
  const id = useId();

  const assets = usePages(MapAssetsDocument, { city: city.key, first: pageSize }, pickAssets, { limit: mostDots });
  const ties = usePages(MapTiesDocument, { city: city.key, first: pageSize }, pickTies, { limit: mostTies });
  const whole = (list: typeof assets | typeof ties, limit: number) =>
    list.page !== null && !list.loading && (!list.hasMore || list.nodes.length >= limit);
  const ready = whole(assets, mostDots) && whole(ties, mostTies);
  const network = useMemo(() => (ready ? buildNetwork(assets.nodes, ties.nodes) : null), [ready, assets.nodes, ties.nodes]);
  const places = useLayout(canDraw ? network : null);

  const pair = parsePair(params.get('bridge'));
  const [bridgeAnswer] = useQuery({
    query: BridgeDocument,
    variables: { city: city.key, macro: pair?.macro ?? '', micro: pair?.micro ?? '', language: answerLanguage() },
    pause: pair === null,
  });
  const opportunity = pair === null ? null : (bridgeAnswer.data?.city?.opportunity ?? null);

  const change = useCallback(
    (parts: Record<string, string | null>) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(parts)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
  const choose = useCallback(
    (asset: string | null) => {
      change({ asset, bridge: null });
    },
    [change],
  );

  const chosen = params.get('asset');
  const tieType = params.get('type');
  const chosenStrands = useMemo(() => readWords(params, 'strand', strands), [params]);
  const asList = !canDraw || params.get('view') === 'list';
  const visible = useMemo(
    () => (network === null ? null : visibleParts(network, { strands: chosenStrands, tieType })),
    [network, chosenStrands, tieType],
  );
  const bridge = useMemo<BridgeOnMap | null>(() => {
    if (opportunity === null) {
      return null;
    }
    const hops = opportunity.bestPath?.hops ?? [];
    return {
      macro: opportunity.macro.key,
      micro: opportunity.micro.key,
      route: hops.length === 0 ? [] : [opportunity.macro.key, ...hops.map((hop) => hop.to.key)],
      brokers: opportunity.intermediators.nodes.map(({ asset }) => asset.key),
    };
  }, [opportunity]);
  const view = useMemo<View | null>(() => {
    const known = chosen !== null && network?.dots.has(chosen) === true ? chosen : null;
    return visible === null ? null : { ...visible, chosen: known, hovered, bridge };
  }, [visible, chosen, network, hovered, bridge]);

  const failed = [assets, ties].filter((list) => list.error !== null);
  const chosenDot = chosen === null ? undefined : network?.dots.get(chosen);

  return (
    <div className="page map-page">
      <div className="map-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('map.heading')}
          </h1>
          <p className="quiet">{t('map.lead')}</p>
        </div>
        <div className="map-tools">
          <div className="map-tool">
            <label className="label" htmlFor={`${id}find`}>
              {t('map.find')}
            </label>
            <input
              id={`${id}find`}
              className="input"
              list={`${id}names`}
              placeholder={t('map.findPlaceholder')}
              onChange={(event) => {
                const name = event.target.value;
                const found = assets.nodes.find((dot) => dot.name === name);
                if (found !== undefined) {
                  choose(found.key);
                }
              }}
            />
            <datalist id={`${id}names`}>
              {assets.nodes.map((dot) => (
                <option key={dot.key} value={dot.name} />
              ))}
            </datalist>
          </div>
          <div className="map-tool">
            <label className="label" htmlFor={`${id}strand`}>
              {t('filters.strand')}
            </label>
            <select
              id={`${id}strand`}
              className="select"
              value={chosenStrands[0] ?? ''}
              onChange={(event) => {
                change({ strand: addressWord(event.target.value) });
              }}
            >
              <option value="">{t('filters.anyStrand')}</option>
              {strands.map((strand) => (
                <option key={strand} value={strand}>
                  {t(`strand.${strand}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="map-tool">
            <label className="label" htmlFor={`${id}type`}>
              {t('filters.tieType')}
            </label>
            <select
              id={`${id}type`}
              className="select"
              value={tieType ?? ''}
              onChange={(event) => {
                change({ type: event.target.value });
              }}
            >
              <option value="">{t('filters.anyTieType')}</option>
              {city.tieTypes.map((type) => (
                <option key={type.key} value={type.key}>
                  {type.name}
                </option>
              ))}
            </select>
          </div>
          {canDraw && (
            <fieldset className="switch">
              <legend className="visually-hidden">{t('map.view')}</legend>
              {(['map', 'list'] as const).map((name) => (
                <label key={name}>
                  <input
                    type="radio"
                    name={`${id}view`}
                    checked={asList === (name === 'list')}
                    onChange={() => {
                      change({ view: name === 'list' ? 'list' : null });
                    }}
                  />
                  <span>{t(name === 'list' ? 'map.viewList' : 'map.viewMap')}</span>
                </label>
              ))}
            </fieldset>
          )}
        </div>
      </div>

      <p className="visually-hidden" role="status">
        {visible !== null && t('map.count', { assets: visible.dots.size, ties: visible.lines.size })}
      </p>
      {!canDraw && <p className="quiet">{t('map.noWebGl')}</p>}
      {assets.page !== null && network !== null && assets.page.totalCount > network.dots.size && (
        <p className="quiet">{t('map.limited', { shown: formatNumber(network.dots.size), total: formatNumber(assets.page.totalCount) })}</p>
      )}

      {failed[0]?.error != null ? (
        <ErrorNotice
          error={failed[0].error}
          retry={() => {
            for (const list of failed) {
              list.retry();
            }
          }}
        />
      ) : (
        <div className="map-body">
          {asList ? (
            network === null || visible === null ? (
              <Skeleton count={1} height={480} />
            ) : (
              <MapList network={network} visible={visible.dots} />
            )
          ) : (
            <div className="map-stage panel">
              {network !== null && places !== null && view !== null ? (
                <NetworkCanvas network={network} places={places} view={view} onHover={setHovered} onChoose={choose} />
              ) : (
                <p className="map-wait quiet" role="status">
                  {t('map.layout')}
                </p>
              )}
            </div>
          )}
          <div className="map-side">
            {pair !== null && (
              <BridgePanel
                answered={bridgeAnswer.data !== undefined || bridgeAnswer.error !== undefined}
                opportunity={opportunity}
                onClose={() => {
                  change({ bridge: null });
                }}
              />
            )}
            {pair === null && chosenDot !== undefined && network !== null && (
              <ChosenPanel dot={chosenDot} network={network} onChoose={choose} />
            )}
            <Legend />
          </div>
        </div>
      )}
    </div>
  );
}
