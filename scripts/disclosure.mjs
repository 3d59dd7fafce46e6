import { requireNode } from './launch/require-node.mjs';

requireNode();
import('./launch/launch.mjs').then(function (launcher) {
  // The answer alone goes to standard output.
  return launcher.launch('scripts/disclosure.ts', process.argv.slice(2), { quiet: true });
});
