import { staffLanguage, type StaffLanguage } from '@okenko/shared/common/languages';
import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

const STORED_LANGUAGE = 'okenko.language';
const DEFAULT_LANGUAGE: StaffLanguage = 'cs';

/** Names of the languages in themselves. */
export const LANGUAGE_NAMES: Record<StaffLanguage, string> = { cs: 'Čeština', pl: 'Polski', en: 'English' };

const LOADERS: Record<StaffLanguage, () => Promise<{ texts: Record<string, unknown> }>> = {
  cs: () => import('./texts-cs.js'),
  pl: () => import('./texts-pl.js'),
  en: () => import('./texts-en.js'),
};

/** Starts with the language chosen last on this machine, else the browser's, else Czech. */
export async function startI18n(wanted?: StaffLanguage): Promise<void> {
  const language = wanted ?? rememberedLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: [],
    resources: { [language]: (await LOADERS[language]()).texts } as Resource,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of the whole screen and remembers it for the sign-in page. */
export async function changeLanguage(language: StaffLanguage): Promise<void> {
  remember(language);
  if (i18next.language === language) return;
  for (const [namespace, texts] of Object.entries((await LOADERS[language]()).texts)) {
    i18next.addResourceBundle(language, namespace, texts);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

function rememberedLanguage(): StaffLanguage {
  return (
    [stored(), ...navigator.languages.map((tag) => tag.slice(0, 2))].map(known).find((one) => one !== null) ??
    DEFAULT_LANGUAGE
  );
}

function known(tag: string | null): StaffLanguage | null {
  const parsed = staffLanguage.safeParse(tag);
  return parsed.success ? parsed.data : null;
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
