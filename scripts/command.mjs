import { requireNode } from './launch/require-node.mjs';

requireNode();
import('./launch/launch.mjs').then(function (launcher) {
  return launcher.launch('scripts/command.ts', process.argv.slice(2));
});
