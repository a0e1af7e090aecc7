import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ScaleBadge, useKindText } from '../assets/AssetBadge';
import { addresses, useCity } from '../shell/city';
import { formatList } from '../texts/format';
import type { Network } from './network';

const mostNamed = 4;

/** The network as a table: every shown asset with whom it knows, best connected first. */
export function MapList({ network, visible }: { network: Network; visible: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const city = useCity();
  const kindText = useKindText();
  const rows = useMemo(
    () =>
      [...network.dots.values()]
        .filter((dot) => visible.has(dot.key))
        .map((dot) => ({
          dot,
          names: (network.neighbours.get(dot.key) ?? []).map((key) => network.dots.get(key)?.name ?? key),
        }))
        .sort((a, b) => b.names.length - a.names.length || a.dot.name.localeCompare(b.dot.name)),
    [network, visible],
  );
  return (
    <div className="map-table panel" tabIndex={0} role="region" aria-label={t('map.heading')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('map.table.asset')}</th>
            <th scope="col">{t('map.table.scale')}</th>
            <th scope="col">{t('map.table.kind')}</th>
            <th scope="col" className="number">
              {t('map.table.ties')}
            </th>
            <th scope="col">{t('map.table.neighbours')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dot, names }) => (
            <tr key={dot.key}>
              <th scope="row">
                <Link to={addresses.asset(city.key, dot.key)}>{dot.name}</Link>
              </th>
              <td>
                <ScaleBadge scale={dot.scale.scale} />
              </td>
              <td>{kindText(dot)}</td>
              <td className="number">{names.length}</td>
              <td className="quiet">
                {names.length > mostNamed
                  ? `${names.slice(0, mostNamed).join(', ')} ${t('map.moreNeighbours', { count: names.length - mostNamed })}`
                  : formatList(names)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
