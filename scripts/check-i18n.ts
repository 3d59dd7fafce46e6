import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkTexts } from './i18n/check-texts.ts';
import type { Locales, TextTree } from './i18n/locales.ts';

const LANGUAGES = ['cs', 'pl', 'en'];
const root = join(import.meta.dirname, '..');
const web = join(root, 'apps/web/src');
const locales = join(web, 'lib/i18n/locales');

function namespacesOf(language: string): Record<string, TextTree> {
  const files = readdirSync(join(locales, language)).filter((name) => name.endsWith('.json'));
  const read = (name: string) => JSON.parse(readFileSync(join(locales, language, name), 'utf8')) as TextTree;
  return Object.fromEntries(files.map((name) => [name.replace('.json', ''), read(name)]));
}

const texts: Locales = Object.fromEntries(LANGUAGES.map((language) => [language, namespacesOf(language)]));
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^testing\/|\.d\.ts$/.test(name))
  .map((name) => ({ path: relative(root, join(web, name)), text: readFileSync(join(web, name), 'utf8') }));

const mistakes = checkTexts(texts, sources);
for (const mistake of mistakes) console.error(mistake);
console.log(
  mistakes.length === 0
    ? 'Texts are complete in cs, pl and en.'
    : `${mistakes.length} mistakes in the texts.`,
);
process.exitCode = mistakes.length === 0 ? 0 : 1;
