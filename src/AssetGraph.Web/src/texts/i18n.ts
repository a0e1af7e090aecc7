import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** The languages there are, each by its own name. Another one is another file beside en.json and a line here and in `files`. */
export const languages = { en: 'English', pl: 'Polski', nl: 'Nederlands', it: 'Italiano' } as const;

export type LanguageCode = keyof typeof languages;

const files: Record<Exclude<LanguageCode, 'en'>, () => Promise<{ default: object }>> = {
  pl: () => import('./pl.json'),
  nl: () => import('./nl.json'),
  it: () => import('./it.json'),
};

const chosen = 'assetgraph.language';

function isLanguage(code: string | null | undefined): code is LanguageCode {
  return code !== null && code !== undefined && Object.hasOwn(languages, code);
}

/** What was chosen before, else the first of the browser's languages that there is, else English. */
function wanted(): LanguageCode {
  const before = localStorage.getItem(chosen);
  if (isLanguage(before)) {
    return before;
  }
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

async function show(code: LanguageCode): Promise<void> {
  if (code !== 'en' && !i18next.hasResourceBundle(code, 'translation')) {
    i18next.addResourceBundle(code, 'translation', (await files[code]()).default);
  }
  await i18next.changeLanguage(code);
  document.documentElement.lang = code;
}

/** The language shown. */
export function currentLanguage(): LanguageCode {
  return isLanguage(i18next.resolvedLanguage) ? i18next.resolvedLanguage : 'en';
}

/** The language as questions to the server name it, for the sentences that it writes. */
export function answerLanguage(): Uppercase<LanguageCode> {
  return currentLanguage().toUpperCase() as Uppercase<LanguageCode>;
}

/** Shows another language, now and at the next visit. */
export async function chooseLanguage(code: LanguageCode): Promise<void> {
  localStorage.setItem(chosen, code);
  await show(code);
}

/** Makes the texts ready. React escapes what is put into them, so i18next doesn't. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    fallbackLng: 'en',
    supportedLngs: Object.keys(languages),
    lng: 'en',
    load: 'languageOnly',
    interpolation: { escapeValue: false },
  });
  await show(wanted());
}
