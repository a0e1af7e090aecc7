import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { dayParam } from './day';

/** Chooses the day that an answer is about; the address keeps it. */
export function DayChoice({ otherwise }: { otherwise: 'today' | 'recorded' }) {
  const { t } = useTranslation();
  const id = useId();
  const [params, setParams] = useSearchParams();
  return (
    <div className="filter">
      <label className="label" htmlFor={id}>
        {t('programme.asAt')}
      </label>
      <input
        id={id}
        type="date"
        className="input"
        value={params.get(dayParam) ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const { value } = event.target;
          setParams((before) => {
            const next = new URLSearchParams(before);
            if (value === '') {
              next.delete(dayParam);
            } else {
              next.set(dayParam, value);
            }
            return next;
          });
        }}
      />
      <span id={`${id}-hint`} className="quiet">
        {t(`programme.asAtOtherwise.${otherwise}`)}
      </span>
    </div>
  );
}
