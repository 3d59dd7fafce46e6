import { readFileSync } from 'node:fs';

const EVERY_MS = 500;

/**
 * Calls `gone` when the npm that started us is no more. npm runs scripts through a shell; when npm or that
 * shell is killed, nobody hands the signal on, and the server would live on without anybody to stop it.
 */
export function whenNpmIsGone(env, gone) {
  if (!env.npm_lifecycle_event || process.platform === 'win32') return;
  const before = parents();
  const timer = setInterval(function () {
    if (parents() === before) return;
    clearInterval(timer);
    gone();
  }, EVERY_MS);
  timer.unref();
}

/** Parent and grandparent as one text, "123 45"; the grandparent is known on Linux only. */
function parents() {
  return process.ppid + ' ' + parentOf(process.ppid);
}

function parentOf(pid) {
  try {
    // The name in parentheses may hold spaces: read what follows the last one.
    const stat = readFileSync('/proc/' + pid + '/stat', 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}
