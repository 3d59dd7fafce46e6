import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** True when node_modules holds what package-lock.json names. */
export function isInstalled(root) {
  const lock = read(join(root, 'package-lock.json'));
  const hidden = read(join(root, 'node_modules', '.package-lock.json'));
  if (lock === null || hidden === null) return false;
  if (read(stampFile(root)) === stampOf(lock)) return true;
  // Somebody ran `npm install` or `npm ci` by hand: no need to spend four minutes on it again.
  if (!holds(JSON.parse(hidden).packages, JSON.parse(lock).packages)) return false;
  markInstalled(root);
  return true;
}

/** Remembers that the present lock file is what node_modules was made from. */
export function markInstalled(root) {
  writeFileSync(stampFile(root), stampOf(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

/** True when `installed` has each package that `wanted` demands here; packages of other platforms may be absent. */
export function holds(installed, wanted) {
  return Object.keys(wanted).every(function (path) {
    if (path === '') return true;
    const want = wanted[path];
    const have = installed[path];
    if (have) return have.version === want.version && have.integrity === want.integrity;
    return Boolean(want.optional || want.devOptional || want.peer || want.extraneous);
  });
}

function stampFile(root) {
  return join(root, 'node_modules', '.okenko-installed');
}

function stampOf(lock) {
  return createHash('sha256').update(lock).digest('hex') + ' ' + process.platform + '-' + process.arch + '\n';
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
