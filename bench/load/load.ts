import { run } from './run.ts';
import type { Run } from './work.ts';

/** The load's own process: takes runs one by one, answers with what was measured. */
process.on('message', (message: Run) => {
  run(message)
    .then((result) => process.send?.(result))
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
});
process.on('disconnect', () => process.exit(0));
