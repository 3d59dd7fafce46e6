/** Texts of one namespace as its file holds them. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Texts by language, then by namespace. */
export type Locales = Readonly<Record<string, Readonly<Record<string, TextTree>>>>;

/** One key as code calls it, with the texts of its plural forms or its only text under `''`. */
export interface Key {
  readonly name: string;
  readonly forms: ReadonlyMap<string, string>;
}

const PLURAL = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/;

/** All keys of one language by `namespace:key`; plural forms stand together under the key without its ending. */
export function keysOf(namespaces: Readonly<Record<string, TextTree>>): Map<string, Key> {
  const keys = new Map<string, { name: string; forms: Map<string, string> }>();
  for (const [namespace, tree] of Object.entries(namespaces)) {
    for (const [path, text] of leaves(tree, '')) {
      const plural = PLURAL.exec(path);
      const name = `${namespace}:${plural?.[1] ?? path}`;
      const key = keys.get(name) ?? { name, forms: new Map<string, string>() };
      key.forms.set(plural ? `${plural[2] ?? ''}_${plural[3]}` : '', text);
      keys.set(name, key);
    }
  }
  return keys;
}

function* leaves(tree: TextTree, prefix: string): Generator<[path: string, text: string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [prefix + key, value];
    else yield* leaves(value, `${prefix}${key}.`);
  }
}

/**
 * Keys that stand twice in one object: the parser keeps the last without a word.
 * @param json as the formatter leaves it, a key a line
 */
export function repeatedKeys(json: string): string[] {
  const seen = new Set<string>();
  const path: string[] = [];
  return json.split('\n').flatMap((line) => {
    const [, indent, key] = /^( +)"([^"]+)":/.exec(line) ?? [];
    if (indent === undefined || key === undefined) return [];
    path.splice(indent.length / 2 - 1, Infinity, key);
    const name = path.join('.');
    if (seen.has(name)) return [name];
    seen.add(name);
    return [];
  });
}

/** What is wrong with the texts themselves: keys, plural forms and placeholders that differ, and empty texts. */
export function compareLocales(locales: Locales): string[] {
  const languages = Object.entries(locales).map(([language, texts]) => ({ language, keys: keysOf(texts) }));
  const names = new Set(languages.flatMap(({ keys }) => [...keys.keys()]));
  return [...names].sort().flatMap((name) => {
    const held = languages.map(({ language, keys }) => ({ language, key: keys.get(name) }));
    return [
      ...held.filter(({ key }) => !key).map(({ language }) => `${language} lacks ${name}`),
      ...held.flatMap(({ language, key }) => (key ? formProblems(language, key) : [])),
      ...placeholderProblems(name, held),
    ];
  });
}

function formProblems(language: string, key: Key): string[] {
  const empty = [...key.forms]
    .filter(([, text]) => text.trim() === '')
    .map(([form]) => `${language} ${key.name}${form} is empty`);
  if (key.forms.has('')) {
    const mixed = key.forms.size > 1 ? [`${language} ${key.name} has a plain text and plural forms`] : [];
    return [...empty, ...mixed];
  }
  const ordinal = [...key.forms.keys()].some((form) => form.startsWith('_ordinal'));
  const { pluralCategories } = new Intl.PluralRules(language, {
    type: ordinal ? 'ordinal' : 'cardinal',
  }).resolvedOptions();
  const wanted = pluralCategories.map((category) => `${ordinal ? '_ordinal' : ''}_${category}`);
  const lacking = wanted.filter((form) => !key.forms.has(form));
  const spare = [...key.forms.keys()].filter((form) => !wanted.includes(form));
  return [
    ...empty,
    ...lacking.map((form) => `${language} lacks the plural form ${key.name}${form}`),
    ...spare.map((form) => `${language} has no use for the plural form ${key.name}${form}`),
  ];
}

function placeholderProblems(
  name: string,
  held: readonly { language: string; key: Key | undefined }[],
): string[] {
  const written = held.flatMap(({ language, key }) => (key ? [{ language, names: placeholders(key) }] : []));
  const [first] = written;
  if (!first || written.every(({ names }) => names === first.names)) return [];
  return [
    `${name} has other placeholders: ${written.map(({ language, names }) => `${language} ${names || 'none'}`).join(', ')}`,
  ];
}

/** Of all plural forms together: “one line” may say its number in a word. */
function placeholders(key: Key): string {
  const found = [...key.forms.values()].flatMap((text) =>
    [...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(found)].sort().join(' ');
}

/** Keys that texts name themselves: `$t(common:yes)`. */
export function nestedKeys(key: Key): string[] {
  const namespace = key.name.split(':')[0] ?? '';
  return [...key.forms.values()].flatMap((text) =>
    [...text.matchAll(/\$t\(\s*([^),\s]+)/g)].map((match) =>
      (match[1] ?? '').includes(':') ? (match[1] ?? '') : `${namespace}:${match[1]}`,
    ),
  );
}
