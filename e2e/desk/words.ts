import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from '../product/addresses.ts';

export type Language = 'cs' | 'pl' | 'en';

interface Texts {
  [key: string]: string | Texts;
}
type Values = Readonly<Record<string, string | number>>;

const LOCALES = join(BUILT, 'apps', 'web', 'src', 'lib', 'i18n', 'locales');
const loaded = new Map<string, Texts>();

/**
 * A text of the product as a person reads it: `word('common:save')`. Counted texts by their plural,
 * `word('consultations:day.empty_few', { count: 2 })`.
 * @throws Error where the product has no such text any more
 */
export function word(key: string, values: Values = {}, language: Language = 'cs'): string {
  const [namespace = '', path = ''] = key.split(':');
  const text = path
    .split('.')
    .reduce<string | Texts | undefined>(
      (texts, part) => (typeof texts === 'object' ? texts[part] : undefined),
      textsOf(namespace, language),
    );
  if (typeof text !== 'string') throw new Error(`There is no text ${key} in ${language}.`);
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Matches a name that begins with the text: keys and hints may stand behind it. */
export function begins(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}`);
}

/** Matches a text whatever stands for its `{{values}}`. */
export function like(key: string, language: Language = 'cs'): RegExp {
  const parts = word(key, {}, language).split(/\{\{\w+\}\}/);
  return new RegExp(parts.map(escaped).join('.+'));
}

function textsOf(namespace: string, language: Language): Texts {
  const file = join(LOCALES, language, `${namespace}.json`);
  const known = loaded.get(file);
  if (known) return known;
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Texts;
  loaded.set(file, texts);
  return texts;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
