import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Another language is another file beside en.json and a line here. */
const resources = { en: { translation: en } };

/** Makes the texts ready. React escapes what is put into them, so i18next doesn't. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    fallbackLng: 'en',
    supportedLngs: Object.keys(resources),
    lng: navigator.language,
    load: 'languageOnly',
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.resolvedLanguage ?? 'en';
}
