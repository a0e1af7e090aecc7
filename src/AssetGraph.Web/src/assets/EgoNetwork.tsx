import './EgoNetwork.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssetBriefFragment, Scale, TiePartsFragment } from '../api/generated';
import { addresses, useCity } from '../shell/city';
import { egoLayout, neighbours } from './egoLayout';

const width = 330;
const height = 300;
const mostDrawn = 36;
const mostNamed = 12;

/** An asset in the middle of those it has living ties with: macro left, micro right. The list of ties says the same in words. */
export function EgoNetwork({ asset, ties }: { asset: AssetBriefFragment; ties: readonly TiePartsFragment[] }) {
  const { t } = useTranslation();
  const city = useCity();
  const all = neighbours(asset.key, ties);
  const drawn = egoLayout(all.slice(0, mostDrawn));
  const count = (scale: Scale) => all.filter((n) => n.scale.scale === scale).length;
  const named = drawn.length <= mostNamed;
  const [rx, ry] = named ? [76, 112] : [130, 118];
  return (
    <figure className="ego">
      <svg
        viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
        role="group"
        aria-label={t('asset.networkLabel', { name: asset.name, macro: count('MACRO'), micro: count('MICRO'), unknown: count('UNKNOWN') })}
      >
        {drawn.map(({ asset: other, x, y }) => (
          <line key={other.key} x1={0} y1={0} x2={x * rx} y2={y * ry} />
        ))}
        {drawn.map(({ asset: other, x, y }) => (
          <Link key={other.key} to={addresses.asset(city.key, other.key)} >
            <title>{other.name}</title>
            <circle className="ego-target" cx={x * rx} cy={y * ry} r={12} />
            <Dot scale={other.scale.scale} x={x * rx} y={y * ry} r={6} />
            {named && (
              <text aria-hidden="true" x={x * rx + (x < 0 ? -11 : 11)} y={y * ry + 4} textAnchor={x < 0 ? 'end' : 'start'}>
                {shorten(other.name)}
              </text>
            )}
          </Link>
        ))}
        <Dot scale={asset.scale.scale} x={0} y={0} r={11} />
      </svg>
      {all.length > drawn.length && <figcaption className="quiet">{t('asset.networkMore', { shown: drawn.length, total: all.length })}</figcaption>}
    </figure>
  );
}

function Dot({ scale, x, y, r }: { scale: Scale; x: number; y: number; r: number }) {
  const name = `ego-dot ${scale.toLowerCase()}`;
  return scale === 'MACRO' ? (
    <rect className={name} x={x - r} y={y - r} width={2 * r} height={2 * r} rx={r * 0.4} />
  ) : (
    <circle className={name} cx={x} cy={y} r={r} />
  );
}

function shorten(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13).trimEnd()}…` : name;
}
