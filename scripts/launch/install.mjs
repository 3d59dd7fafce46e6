import { mkdirSync, statfsSync } from 'node:fs';
import { runChild } from './child.mjs';
import { isInstalled, markInstalled } from './installed.mjs';
import { npmCommand } from './npm.mjs';

const MEGABYTE = 1024 * 1024;

/** The packages take about 1,000 MB, the build and a first database 200 more. */
const NEEDED_MEGABYTES = 1300;

/** Below this the disk, and not the network, was the reason for a failed installation. */
const FULL_MEGABYTES = 50;

/**
 * Installs the packages when they are missing or the lock file has changed.
 * @param options.quiet says what it does on standard error
 * @returns 0, or the exit code of the failed installation.
 */
export async function install(root, options) {
  const quiet = options !== undefined && options.quiet;
  if (isInstalled(root)) return 0;
  const free = freeMegabytes(root);
  if (free < NEEDED_MEGABYTES) {
    fail(
      'The packages need about ' +
        NEEDED_MEGABYTES +
        ' MB of disk space, but only ' +
        free +
        ' MB are free at ' +
        root +
        '.',
      'Make room and start again.',
    );
    return 1;
  }
  const out = quiet ? process.stderr : process.stdout;
  out.write('Installing packages. The first time this takes a few minutes.\n');
  const npm = npmCommand(root, process.env);
  // NODE_ENV=production would leave out what the build needs, hence the two switches.
  const args = npm.args.concat([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  const stdio = quiet ? ['ignore', process.stderr, process.stderr] : 'inherit';
  const code = await runChild(npm.command, args, { cwd: root, stdio, shell: npm.shell }).exited;
  if (code === 0) {
    mkdirSync(root + '/node_modules', { recursive: true });
    markInstalled(root);
  } else if (freeMegabytes(root) < FULL_MEGABYTES) {
    fail(
      'The disk is full: the packages could not be installed at ' + root + '.',
      'Make room and start again.',
    );
  } else {
    fail(
      'The packages could not be installed; npm says why above.',
      'Is the package registry within reach? Then start again.',
    );
  }
  return code;
}

function freeMegabytes(folder) {
  const disk = statfsSync(folder);
  return Math.floor((disk.bavail * disk.bsize) / MEGABYTE);
}

function fail(what, advice) {
  process.stderr.write('\n' + what + '\n' + advice + '\n');
}
