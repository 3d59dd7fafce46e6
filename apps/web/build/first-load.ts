import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

const source = (path: string) => normalizePath(fileURLToPath(new URL(`../src/${path}`, import.meta.url)));

/** What asks the server, before all the rest is read. */
const EARLY = [source('app/early.ts')];
/** What the page runs at once, and what nearly everybody sees first. */
const FIRST = [source('app/main.tsx'), source('pages/desk/desk-page.tsx')];
const PACKAGE = /\/node_modules\//;
/** What other pages need too; the rest is the desk's own. */
const SHARED = /\/web\/src\/(app|ui|lib\/(?!drafts\/))|\/libs\/shared\/src\//;

/**
 * Files of the first load. Each costs a slow machine as much time as ten kilobytes of code, so there are four: what
 * asks the server, the packages (browsers keep them over our own releases), what stands around every page, and the desk.
 */
export const firstLoad: Rolldown.CodeSplittingGroup[] = [
  { name: 'frame', debugName: 'frame', test: PACKAGE, tags: ['$initial'], priority: 3 },
  { name: reachedFrom(EARLY, 'early'), debugName: 'early', priority: 4 },
  { name: reachedFrom(FIRST, 'start'), debugName: 'start', test: SHARED, priority: 2 },
  { name: reachedFrom(FIRST, 'desk'), debugName: 'desk', test: /\/src\//, priority: 1 },
];

/** The name for the roots and our own modules that they need to run; no name for all others. */
function reachedFrom(roots: readonly string[], name: string): Rolldown.CodeSplittingNameFunction {
  return (id, graph) => (withImports(roots, graph).has(id) ? name : null);
}

function withImports(roots: readonly string[], graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set(roots);
  // The set grows while it is walked. Packages import more of themselves than is used of them.
  for (const id of found)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) if (!PACKAGE.test(next)) found.add(next);
  return found;
}
