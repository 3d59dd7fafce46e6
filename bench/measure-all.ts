import { say } from '../scripts/say.ts';
import type { Stopper } from '../scripts/run/stopper.ts';
import { measureBeside, measureSizes, measureWeb } from './beside.ts';
import { openBench } from './bench.ts';
import { measureDisclosure } from './disclosure/disclosure.ts';
import { LISTS } from './cases/lists.ts';
import { RECORDING } from './cases/recording.ts';
import { SEARCHES } from './cases/search.ts';
import { secondStart } from './own/start-time.ts';
import { readBenchOptions } from './options.ts';
import { describeCommit, describeMachine } from './report/machine.ts';
import { markdown } from './report/sections.ts';
import type { Section } from './report/sections.ts';
import { writeResult } from './report/write.ts';

const CASES = [...RECORDING, ...LISTS, ...SEARCHES];
/** Cases with full pages in a small database too, whose time must not grow with the number of records. */
const BY_SIZE = ['list', 'list-worker', 'deep', 'deep-half'];
const SECTIONS = ['memory', 'start', 'javascript', 'browser', 'disclosure'] as const;

/** Measures what the command line asks for and says it. Returns true when every goal is met. */
export async function measureAll(
  projectRoot: string,
  args: readonly string[],
  stopper: Stopper,
): Promise<boolean> {
  const options = readBenchOptions(args, [...CASES.map(({ name }) => name), ...SECTIONS]);
  const wanted = (name: string) => options.only.length === 0 || options.only.includes(name);
  const cases = CASES.filter(({ name }) => wanted(name) && (!options.compareSizes || BY_SIZE.includes(name)));
  const head = [new Date().toISOString().slice(0, 10), `commit ${describeCommit(projectRoot)}`];
  const sections: Section[] = [];
  if (!options.compareSizes && wanted('disclosure')) sections.push(...(await measureDisclosure()));
  if (options.only.length === 0 || options.only.some((name) => name !== 'disclosure')) {
    const bench = await openBench(projectRoot, options, stopper);
    const filled = await bench.place('bench', options.size);
    head.push(
      await describeMachine(filled.owner),
      `${options.size.toLocaleString('en-US')} consultations, ${options.seconds} s for each server, case and number of connections`,
      'times in milliseconds; both servers take turns on the same database and the same machine',
    );
    if (options.compareSizes) sections.push(...(await measureSizes(bench, filled, cases)));
    else {
      if (cases.length > 0 || wanted('memory'))
        sections.push(...(await measureBeside(bench, filled, cases, wanted('memory'))));
      if (wanted('start')) sections.push(...(await secondStart(projectRoot)));
      sections.push(...(await measureWeb(bench, filled, wanted)));
    }
  }
  const text = markdown(head, sections);
  say();
  say(text);
  if (options.write) say(`Written: ${writeResult(projectRoot, options.size, text)}`);
  return sections.every((section) => section.missed.length === 0);
}
