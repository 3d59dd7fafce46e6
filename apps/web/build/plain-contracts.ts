import type { Plugin, Rolldown } from 'vite';

/** Folders whose forms check with schemas. Everywhere else the contracts' constants and rules are enough. */
const CHECKING = /\/src\/(features\/(auth|towns|offices|users|codelists)|pages\/(admin|sign-in|lock))\//;
const CONTRACT = /\/libs\/shared\/src\//;
const MARK = '?plain';

/**
 * Gives what the desk loads first a second copy of the contracts, in which every schema is marked as droppable.
 * Those that nobody uses fall away, and with them zod: a module stands in one chunk only, so that without this a
 * constant beside a schema would cost the desk a tenth of its budget.
 */
export function plainContracts(): Plugin {
  return {
    name: 'okenko-plain-contracts',
    apply: 'build',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (!importer || !wantsPlain(importer)) return null;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && CONTRACT.test(found.id) ? { ...found, id: found.id + MARK } : found;
      },
    },
    transform(code, id) {
      if (!id.endsWith(MARK)) return null;
      // From the end to the start, so that earlier places stay where they are.
      const places = computed(this.parse(code)).reverse();
      return { code: places.reduce(droppable, code), map: null };
    },
  };
}

function wantsPlain(importer: string): boolean {
  if (CONTRACT.test(importer)) return importer.endsWith(MARK);
  return !importer.includes('/node_modules/') && !CHECKING.test(importer);
}

type Program = ReturnType<Rolldown.PluginContext['parse']>;

interface Place {
  start: number;
  end: number;
}

/** Places of the values of top-level constants that hold a call, functions left out. */
function computed(program: Program): Place[] {
  return program.body
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
    .flatMap((node) => (node?.type === 'VariableDeclaration' ? node.declarations : []))
    .flatMap(({ init }) => (init && /^(Call|Object|Array)Expression$/.test(init.type) ? [init] : []));
}

function droppable(code: string, { start, end }: Place): string {
  return `${code.slice(0, start)}/* @__PURE__ */ (() => (${code.slice(start, end)}))()${code.slice(end)}`;
}
