import { compareLocales, keysOf, type Locales, nestedKeys } from './locales.ts';
import { type Source, type Use, usesIn } from './uses.ts';

/**
 * Holds the texts of all languages against each other and against the code.
 * @returns one sentence per mistake; empty when all is well
 */
export function checkTexts(locales: Locales, sources: readonly Source[]): string[] {
  const keys = new Map(Object.values(locales).flatMap((texts) => [...keysOf(texts)]));
  const used = new Set([...keys.values()].flatMap(nestedKeys));
  const unknown: string[] = [];
  for (const source of sources) {
    const { asked, mentioned } = usesIn(source);
    for (const use of asked) {
      const found = matching(use, keys);
      if (found.length === 0) unknown.push(`${use.place} asks for ${use.pattern}, which does not exist`);
      for (const name of found) used.add(name);
    }
    for (const use of mentioned) for (const name of matching(use, keys)) used.add(name);
  }
  const unused = [...keys.keys()].filter((name) => !used.has(name)).sort();
  return [...compareLocales(locales), ...unknown, ...unused.map((name) => `${name} is not used`)];
}

/** The keys a use can mean: its own namespace where it names one, else those of its file. */
function matching(use: Use, keys: ReadonlyMap<string, unknown>): string[] {
  const written = use.pattern.includes(':') ? [use.pattern] : use.bases.map((base) => base + use.pattern);
  return written.flatMap((pattern) => {
    if (!pattern.includes('*')) return keys.has(pattern) ? [pattern] : [];
    // A pattern that begins with what is made at run time would fit everything.
    if (/:\*|^\*/.test(pattern) && pattern.endsWith('*')) return [];
    const fits = new RegExp(`^${pattern.split('*').map(escaped).join('.+')}$`);
    return [...keys.keys()].filter((name) => fits.test(name));
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
