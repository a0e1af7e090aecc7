import './AssetChoice.css';
import { useDeferredValue, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AssetNamesDocument, FindAssetsDocument, type Scale } from '../api/generated';
import { errorText } from '../api/client';
import { useCity } from './city';

/** Assets chosen by their names, one after another; `single` where a new one takes the place of the one before. */
export function AssetChoice(props: { label: string; chosen: readonly string[]; onChange: (keys: string[]) => void; single?: boolean; scale?: Scale }) {
  const { label, chosen, onChange, single = false, scale } = props;
  const { t } = useTranslation();
  const city = useCity();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const [found] = useQuery({
    query: FindAssetsDocument,
    variables: { city: city.key, search: words, filter: scale === undefined ? null : { scales: [scale] } },
    pause: words === '',
  });
  const [named] = useQuery({ query: AssetNamesDocument, variables: { city: city.key, keys: [...chosen] }, pause: chosen.length === 0 });
  const known = new Map([...(named.data?.city?.assets.nodes ?? []), ...(found.data?.city?.assets.nodes ?? [])].map(({ key, name }) => [key, name]));
  const offered = words === '' ? [] : (found.data?.city?.assets.nodes ?? []).filter(({ key }) => !chosen.includes(key));
  return (
    <div className="asset-choice">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        value={typed}
        aria-describedby={`${id}said`}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <p id={`${id}said`} role="status" className="quiet">
        {words === ''
          ? t('choice.hint')
          : found.error !== undefined
            ? (errorText(found.error) ?? t('state.unreachable'))
            : !found.fetching && offered.length === 0
              ? t('choice.nobody')
              : ''}
      </p>
      {offered.length > 0 && (
        <ul className="asset-found" aria-label={t('choice.found')}>
          {offered.map(({ key, name }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  onChange(single ? [key] : [...chosen, key]);
                  setTyped('');
                  field.current?.focus();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <ul className="asset-chosen" aria-label={t('choice.chosen')}>
          {chosen.map((key) => (
            <li key={key}>
              <button
                type="button"
                className="chip"
                aria-label={t('choice.remove', { name: known.get(key) ?? key })}
                onClick={() => {
                  onChange(chosen.filter((other) => other !== key));
                  field.current?.focus();
                }}
              >
                {known.get(key) ?? key} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
