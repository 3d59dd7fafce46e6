/**
 * Runs one of the API's commands: `node scripts/command.mjs verify-audit`. With an own database (DATABASE_URL) this
 * file is all that is needed beside the built API, as in the container; else the embedded database is opened first.
 */
const name = process.argv[2];

if (process.env.DATABASE_URL) {
  process.argv.splice(1, 2, 'okenko');
  import('../apps/api/dist/cli/' + name + '.js');
} else {
  import('./launch/require-node.mjs')
    .then(function (checks) {
      checks.requireNode();
      return import('./launch/launch.mjs');
    })
    .then(function (launcher) {
      return launcher.launch('scripts/command.ts', process.argv.slice(2));
    });
}
