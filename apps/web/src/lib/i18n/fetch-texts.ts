import type { StaffLanguage } from '@okenko/shared/common/languages';

/** Texts come in two parts: the desk's are there from the start, those of the settings come with their pages. */
export type TextPart = 'desk' | 'settings';
type Texts = Record<string, object>;
type Loader = () => Promise<{ texts: Texts }>;

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

/** Fetches a part's texts by namespace; what was fetched before is there at once. */
export async function fetchTexts(part: TextPart, language: StaffLanguage): Promise<Texts> {
  return (await LOADERS[part][language]()).texts;
}
