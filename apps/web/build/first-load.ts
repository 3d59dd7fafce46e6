import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

const source = (path: string) => normalizePath(fileURLToPath(new URL(`../src/${path}`, import.meta.url)));

/** What the page runs at once, and what nearly everybody sees first. */
const ROOTS = [source('app/main.tsx'), source('pages/desk/desk-page.tsx')];
const PACKAGE = /\/node_modules\//;
/** What other pages need too; the rest is the desk's own. */
const SHARED = /\/web\/src\/(app|ui|lib\/(?!drafts\/))|\/libs\/shared\/src\//;

/**
 * Files of the first load. Each costs a slow machine as much time as ten kilobytes of code, so there are three: the
 * packages (browsers keep them over our own releases), what stands around every page, and the desk.
 */
export const firstLoad: Rolldown.CodeSplittingGroup[] = [
  { name: 'frame', debugName: 'frame', test: PACKAGE, tags: ['$initial'], priority: 3 },
  { name: ofFirst('start'), debugName: 'start', test: SHARED, priority: 2 },
  { name: ofFirst('desk'), debugName: 'desk', test: /\/src\//, priority: 1 },
];

/** The name for our own modules that run at once or stand on the desk; no name for all others. */
function ofFirst(name: string): Rolldown.CodeSplittingNameFunction {
  return (id, graph) => (modulesOfFirst(graph).has(id) ? name : null);
}

function modulesOfFirst(graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set(ROOTS);
  // The set grows while it is walked. Packages import more of themselves than is used of them.
  for (const id of found)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) if (!PACKAGE.test(next)) found.add(next);
  return found;
}
