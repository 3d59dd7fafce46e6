import { staffLanguages, type StaffLanguage } from '@okenko/shared/common/languages';
import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

const STORED_LANGUAGE = 'okenko.language';
const DEFAULT_LANGUAGE: StaffLanguage = 'cs';

/** Names of the languages in themselves. */
export const LANGUAGE_NAMES: Record<StaffLanguage, string> = { cs: 'Čeština', pl: 'Polski', en: 'English' };

/** Texts come in two parts: the desk's are there from the start, those of the settings come with their pages. */
export type TextPart = 'desk' | 'settings';
type Loader = () => Promise<{ texts: Record<string, object> }>;

const LOADERS: Record<TextPart, Record<StaffLanguage, Loader>> = {
  desk: {
    cs: () => import('./texts-cs.js'),
    pl: () => import('./texts-pl.js'),
    en: () => import('./texts-en.js'),
  },
  settings: {
    cs: () => import('./settings-texts-cs.js'),
    pl: () => import('./settings-texts-pl.js'),
    en: () => import('./settings-texts-en.js'),
  },
};

const parts = new Set<TextPart>();

/** Starts with the language chosen last on this machine, else the browser's, else Czech. */
export async function startI18n(wanted?: StaffLanguage): Promise<void> {
  const language = wanted ?? rememberedLanguage();
  const { texts } = await LOADERS.desk[language]();
  parts.add('desk');
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(texts),
    resources: { [language]: texts } as Resource,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Fetches a further part in the language of the screen. */
export async function loadTexts(part: TextPart): Promise<void> {
  parts.add(part);
  await add(part, i18next.language as StaffLanguage);
}

/** Changes the language of the whole screen and remembers it for the sign-in page. */
export async function changeLanguage(language: StaffLanguage): Promise<void> {
  remember(language);
  if (i18next.language === language) return;
  await Promise.all([...parts].map((part) => add(part, language)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

async function add(part: TextPart, language: StaffLanguage): Promise<void> {
  const { texts } = await LOADERS[part][language]();
  for (const [namespace, words] of Object.entries(texts))
    i18next.addResourceBundle(language, namespace, words);
}

function rememberedLanguage(): StaffLanguage {
  return (
    [stored(), ...navigator.languages.map((tag) => tag.slice(0, 2))].map(known).find((one) => one !== null) ??
    DEFAULT_LANGUAGE
  );
}

function known(tag: string | null): StaffLanguage | null {
  return staffLanguages.find((language) => language === tag) ?? null;
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED_LANGUAGE);
  } catch {
    return null;
  }
}

function remember(language: StaffLanguage): void {
  try {
    localStorage.setItem(STORED_LANGUAGE, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
