import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCity } from './city';
import { placeTree } from './placeTree';

/** A place of the city's tree, or anywhere. */
export function PlaceSelect({ value, onChange }: { value: string | null; onChange: (place: string | null) => void }) {
  const { t } = useTranslation();
  const { places } = useCity();
  const tree = useMemo(() => placeTree(places), [places]);
  const id = useId();
  return (
    <div className="filter">
      <label className="label" htmlFor={id}>
        {t('filters.place')}
      </label>
      <select
        id={id}
        className="select"
        value={value ?? ''}
        onChange={(event) => {
          onChange(event.target.value || null);
        }}
      >
        <option value="">{t('filters.everywhere')}</option>
        {tree.map(({ key, name, depth }) => (
          <option key={key} value={key}>
            {'\u2003'.repeat(depth) + name}
          </option>
        ))}
      </select>
    </div>
  );
}
