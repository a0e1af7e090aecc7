import './FilterPanel.css';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The filters beside a list: always open where there is room, folded behind a button where there is little. */
export function FilterPanel({ active, clear, children }: { active: number; clear: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="filter-panel" aria-label={t('filters.heading')}>
      <button
        type="button"
        className="button filter-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('filters.show')}
        {active > 0 && <span className="chip">{t('filters.active', { count: active })}</span>}
      </button>
      <div id={id} className={open ? 'filter-body open' : 'filter-body'}>
        {children}
        {active > 0 && (
          <button type="button" className="button" onClick={clear}>
            {t('board.clear')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Several words of which any number may be chosen. */
export function CheckGroup<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; text: ReactNode }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}) {
  const { label, options, chosen, onChange } = props;
  return (
    <fieldset className="filter">
      <legend className="label">{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => {
              onChange(options.map((o) => o.value).filter((v) => (v === value ? event.target.checked : chosen.includes(v))));
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
