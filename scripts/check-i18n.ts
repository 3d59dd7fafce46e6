import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkTexts } from './i18n/check-texts.ts';
import { type Locales, type TextTree, repeatedKeys } from './i18n/locales.ts';

const LANGUAGES = ['cs', 'pl', 'en'];
const root = join(import.meta.dirname, '..');
const web = join(root, 'apps/web/src');
const locales = join(web, 'lib/i18n/locales');

const filesOf = (language: string) =>
  readdirSync(join(locales, language)).filter((name) => name.endsWith('.json'));
const readText = (language: string, name: string) => readFileSync(join(locales, language, name), 'utf8');

function namespacesOf(language: string): Record<string, TextTree> {
  const read = (name: string) => JSON.parse(readText(language, name)) as TextTree;
  return Object.fromEntries(filesOf(language).map((name) => [name.replace('.json', ''), read(name)]));
}

const repeated = LANGUAGES.flatMap((language) =>
  filesOf(language).flatMap((name) =>
    repeatedKeys(readText(language, name)).map((key) => `${language} ${name} has ${key} twice`),
  ),
);

const texts: Locales = Object.fromEntries(LANGUAGES.map((language) => [language, namespacesOf(language)]));
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^testing\/|\.d\.ts$/.test(name))
  .map((name) => ({ path: relative(root, join(web, name)), text: readFileSync(join(web, name), 'utf8') }));

const mistakes = [...repeated, ...checkTexts(texts, sources)];
for (const mistake of mistakes) console.error(mistake);
console.log(
  mistakes.length === 0
    ? 'Texts are complete in cs, pl and en.'
    : `${mistakes.length} mistakes in the texts.`,
);
process.exitCode = mistakes.length === 0 ? 0 : 1;
