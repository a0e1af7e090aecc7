import { useTranslation } from 'react-i18next';
import type { OpportunityPreset } from '../api/generated';
import { presets } from './filters';

/** The three ways to rank, each with the sentence that says what it prefers. */
export function PresetChoice({ value, onChange }: { value: OpportunityPreset; onChange: (preset: OpportunityPreset) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="presets">
      <legend className="visually-hidden">{t('filters.preset')}</legend>
      {presets.map((preset) => (
        <label key={preset} className="preset">
          <input
            type="radio"
            name="preset"
            checked={preset === value}
            onChange={() => {
              onChange(preset);
            }}
          />
          <span className="preset-text">
            <strong>{t(`preset.${preset}`)}</strong>
            <span>{t(`presetHint.${preset}`)}</span>
          </span>
        </label>
      ))}
      <p className="preset-hint" aria-hidden="true">
        {t(`presetHint.${value}`)}
      </p>
    </fieldset>
  );
}
