import type { StaffLanguage } from '@okenko/shared/common/languages';
import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fetchTexts, type TextPart } from './fetch-texts.js';
import { rememberedLanguage, rememberLanguage } from './language.js';

/** Names of the languages in themselves. */
export const LANGUAGE_NAMES: Record<StaffLanguage, string> = { cs: 'Čeština', pl: 'Polski', en: 'English' };

const parts = new Set<TextPart>();
/** The language on its way to the screen; null while none is. */
let coming: StaffLanguage | null = null;

/** Starts with the language chosen last on this machine, else the browser's, else Czech. */
export async function startI18n(wanted?: StaffLanguage): Promise<void> {
  const language = wanted ?? rememberedLanguage();
  const texts = await fetchTexts('desk', language);
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

/** Fetches a further part in the language of the screen, and in the one that is about to take its place. */
export async function loadTexts(part: TextPart): Promise<void> {
  parts.add(part);
  const shown = i18next.language as StaffLanguage;
  const languages = new Set([shown, coming ?? shown]);
  await Promise.all([...languages].map((language) => add(part, language)));
}

/** Changes the language of the whole screen and remembers it for the sign-in page. */
export async function changeLanguage(language: StaffLanguage): Promise<void> {
  rememberLanguage(language);
  coming = language;
  try {
    if (i18next.language !== language) await Promise.all([...parts].map((part) => add(part, language)));
  } catch (error) {
    if (coming === language) coming = null;
    throw error;
  }
  // Another was chosen meanwhile.
  if (coming !== language) return;
  coming = null;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

async function add(part: TextPart, language: StaffLanguage): Promise<void> {
  const texts = await fetchTexts(part, language);
  for (const [namespace, words] of Object.entries(texts))
    i18next.addResourceBundle(language, namespace, words);
}
