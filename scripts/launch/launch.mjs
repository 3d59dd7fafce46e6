import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { install } from './install.mjs';
import { whenNpmIsGone } from './parents.mjs';
import { pinnedNode } from './pinned-node.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Installs where needed, then runs a TypeScript entry of this project on the pinned Node; ends as that ends.
 * @param options.quiet leaves standard output to the entry alone
 */
export async function launch(entry, args, options) {
  const failed = await install(root, options);
  if (failed) process.exit(failed);
  const node = pinnedNode(root);
  if (node === null) {
    process.stderr.write(
      'There is no pinned Node.js for this system. Install Node.js 22.18 or newer and start again.\n',
    );
    process.exit(1);
  }
  const env = Object.assign({}, process.env, { PATH: pathWith(dirname(node)) });
  // The channel tells the child when we are killed: it then stops by itself.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = runChild(node, [join(root, entry)].concat(args), { cwd: root, env, stdio });
  whenNpmIsGone(process.env, child.stop);
  process.exit(await child.exited);
}

/** Programs that we start (nx, swc, vite) find their helpers and the same Node. */
function pathWith(folder) {
  return [folder, join(root, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter);
}
