import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage, languages, type LanguageCode } from '../texts/i18n';

/** The page's language; each stands there by its own name, for who can't read the one that is shown. */
export function LanguageChoice() {
  const { t } = useTranslation();
  return (
    <label className="language">
      <span className="label">{t('nav.language')}</span>
      <select
        className="select"
        value={currentLanguage()}
        onChange={(event) => {
          void chooseLanguage(event.target.value as LanguageCode);
        }}
      >
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
