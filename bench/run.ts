import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../scripts/run/build.ts';
import { listenForStop } from '../scripts/run/stopper.ts';
import { complain } from '../scripts/say.ts';
import { wordsFor } from '../scripts/start-problem.ts';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

const stopper = listenForStop();
let code = 1;
try {
  await buildIfNeeded(projectRoot, stopper.signal);
  // Only now: it leans on the shared code as the build leaves it.
  const { measureAll } = await import('./measure-all.ts');
  code = (await measureAll(projectRoot, process.argv.slice(2), stopper)) ? 0 : 1;
} catch (error) {
  complain(`\n${stopper.signal.aborted ? 'The bench was stopped.' : wordsFor(error)}`);
}
await stopper.closeAll();
process.exit(code);
