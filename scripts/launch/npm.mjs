import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';

/** How to call npm: command and first arguments. */
export function npmCommand(root, env) {
  if (env.npm_execpath && existsSync(env.npm_execpath)) {
    return { command: systemNode(root, env), args: [env.npm_execpath], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** A Node outside our node_modules: `npm ci` empties that folder while it runs. */
export function systemNode(root, env) {
  const own = join(root, 'node_modules') + sep;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (env.PATH || env.Path || '').split(delimiter).filter(Boolean);
  const candidates = [env.npm_node_execpath].concat(
    folders.map(function (folder) {
      return join(folder, name);
    }),
  );
  const found = candidates.find(function (file) {
    return file && !file.startsWith(own) && existsSync(file);
  });
  return found || process.execPath;
}
