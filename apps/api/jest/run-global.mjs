import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = new URL('../../../', import.meta.url);
const options = {
  ...JSON.parse(readFileSync(new URL('apps/api/.swcrc', root), 'utf8')),
  $schema: undefined,
  swcrc: false,
};

const PACKAGES = [
  [/^@okenko\/shared\/(.*)$/, 'libs/shared/src/'],
  [/^@okenko\/migrations\/(.*)$/, 'migrations/src/'],
];

function sourceOf(specifier, parent) {
  for (const [pattern, folder] of PACKAGES) {
    const name = pattern.exec(specifier)?.[1];
    if (name) return new URL(`${folder}${name}.ts`, root).href;
  }
  if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !parent?.startsWith('file:')) return undefined;
  const source = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return existsSync(source) ? source.href : undefined;
}

// What runs once around all tests runs outside Jest's module system, so Node is taught our sources here.
registerHooks({
  resolve(specifier, context, next) {
    const url = sourceOf(specifier, context.parentURL);
    return url ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/'))
      return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      ...options,
      filename,
      sourceMaps: 'inline',
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

/** Runs the default export of a TypeScript file of `apps/api/src/testing`. */
export async function runGlobal(name, ...given) {
  const file = await import(new URL(`apps/api/src/testing/${name}`, root).href);
  await file.default(...given);
}
