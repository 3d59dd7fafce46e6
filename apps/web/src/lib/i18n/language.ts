import { staffLanguages, type StaffLanguage } from '@okenko/shared/common/languages';

const STORED_LANGUAGE = 'okenko.language';
const DEFAULT_LANGUAGE: StaffLanguage = 'cs';

/** The language chosen last on this machine, else the browser's, else Czech. */
export function rememberedLanguage(): StaffLanguage {
  return (
    [stored(), ...navigator.languages.map((tag) => tag.slice(0, 2))].map(known).find((one) => one !== null) ??
    DEFAULT_LANGUAGE
  );
}

/** Remembers the language for the sign-in page. */
export function rememberLanguage(language: StaffLanguage): void {
  try {
    localStorage.setItem(STORED_LANGUAGE, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
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
