import './AssetBadge.css';
import { useTranslation } from 'react-i18next';
import type { AssetBriefFragment, Scale } from '../api/generated';

/** The mark of a scale: a square for macro, a dot for micro, a ring for what is unknown; with `broker` a diamond. */
export function ScaleMark({ scale, broker = false }: { scale: Scale; broker?: boolean }) {
  return (
    <svg className={`scale-mark ${broker ? 'broker' : scale.toLowerCase()}`} viewBox="0 0 14 14" width="12" height="12" aria-hidden="true">
      {broker ? (
        <path d="M7 .5 13.5 7 7 13.5 .5 7Z" fill="currentColor" />
      ) : scale === 'MACRO' ? (
        <rect x="1" y="1" width="12" height="12" rx="2.5" fill="currentColor" />
      ) : scale === 'MICRO' ? (
        <circle cx="7" cy="7" r="6" fill="currentColor" />
      ) : (
        <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2.2" />
      )}
    </svg>
  );
}

/** The scale in shape, colour and word. */
export function ScaleBadge({ scale }: { scale: Scale }) {
  const { t } = useTranslation();
  return (
    <span className={`scale-badge ${scale.toLowerCase()}`} title={t(`scaleHint.${scale}`)}>
      <ScaleMark scale={scale} />
      {t(`scale.${scale}`)}
    </span>
  );
}

/** What an asset is, in a few words: its own subtype where it has one, else its kind. */
export function useKindText(): (asset: Pick<AssetBriefFragment, 'kind' | 'subtypes'>) => string {
  const { t } = useTranslation();
  return ({ kind, subtypes }) => {
    const [first] = subtypes;
    if (first === undefined) {
      return t(`kind.${kind}`);
    }
    if (first === 'people-group') {
      return t('kind.GROUP');
    }
    const words = first.replace(/-/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}

/** Scale, kind, sector and places of an asset in one line. */
export function AssetLine({ asset, places = true }: { asset: AssetBriefFragment; places?: boolean }) {
  const { t } = useTranslation();
  const kindText = useKindText();
  const parts = [kindText(asset)];
  if (asset.sector !== 'UNKNOWN') {
    parts.push(t(`sector.${asset.sector}`));
  }
  if (places) {
    parts.push(...asset.places.map((place) => place.name));
  }
  return (
    <span className="asset-line">
      <ScaleBadge scale={asset.scale.scale} />
      <span>{parts.join(' · ')}</span>
    </span>
  );
}
