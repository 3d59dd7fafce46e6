import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure } from '../report/sections.ts';
import type { Section } from '../report/sections.ts';

const GOAL_KB = 250;

/** JavaScript that the desk's first load fetches: what the page names, and the texts of one language. */
export function deskJavascript(webFolder: string): Section[] {
  const assets = join(webFolder, 'assets');
  const files = readdirSync(assets);
  const read = (file: string) => readFileSync(join(assets, file), 'utf8');
  const named = scriptsOf(readFileSync(join(webFolder, 'index.html'), 'utf8'));
  if (!named.some((file) => file.startsWith('desk-'))) throw new Error('The page does not name the desk.');
  const roots = [...named, ...fetchedLater(files)];
  const loaded = withStaticImports(roots, read);
  const kilobytes = loaded.reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1_000;
  const value = `${kilobytes.toFixed(1)} kB gzipped in ${loaded.length} files`;
  return [
    figure('JavaScript of the first load of the desk', value, `under ${GOAL_KB} kB`, kilobytes < GOAL_KB),
  ];
}

/** Files that the page itself names: module scripts and what is preloaded for them. */
export function scriptsOf(html: string): string[] {
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => path);
  return named.filter((path) => path.includes('/assets/')).map((path) => basename(path));
}

/** The texts of the desk's language; the desk itself is named by the page. @throws Error when the build names them otherwise */
function fetchedLater(files: readonly string[]): string[] {
  const file = files.find((candidate) => /^texts-cs-.*\.js$/.test(candidate));
  if (file === undefined) throw new Error('The built web client has no file of Czech texts.');
  return [file];
}

/** The files and all that they import before they run, each once. */
export function withStaticImports(roots: readonly string[], read: (file: string) => string): string[] {
  const found = new Set<string>();
  const waiting = [...roots];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...staticImports(read(file)));
  }
  return [...found];
}

/** Neighbours that a built file imports statically: `import{a}from"./x.js"`, `import"./x.js"`, `export…from"./x.js"`. */
export function staticImports(text: string): string[] {
  const imports = text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g);
  return [...new Set([...imports].map(([, file = '']) => file))];
}
