import { join } from 'node:path';
import { say } from '../scripts/say.ts';
import type { Bench, Filled } from './bench.ts';
import type { Case } from './cases/case.ts';
import { startLoader } from './load/loader.ts';
import { compare, practise } from './measure/compare.ts';
import type { Comparison, Target } from './measure/compare.ts';
import { deskInBrowser } from './own/browser.ts';
import { deskJavascript } from './own/javascript.ts';
import { memoryAtRest, residentMemory } from './own/memory.ts';
import { besideBare, bySize } from './report/comparisons.ts';
import type { Report } from './report/comparisons.ts';
import type { Section } from './report/sections.ts';
import { startBare, startOurs } from './servers.ts';
import type { Server } from './processes.ts';

const CONNECTIONS = [1, 8, 32];
const SMALL = 10_000;

/** Okénko's API beside the bare server, and its memory before and after. */
export async function measureBeside(
  bench: Bench,
  { place, owner }: Filled,
  cases: readonly Case[],
  memory: boolean,
): Promise<Section[]> {
  const ours = keep(bench, await startOurs(bench.apiFolder, place, bench.masterKeyFile));
  const afterStart = residentMemory(ours.pid);
  const bare = keep(bench, await startBare(bench.apiFolder, place));
  const target = ({ pid, port }: Server): Target => ({ pid, port, place, owner });
  const comparisons = await compareAll(bench, cases, target(ours), target(bare));
  const sections: Section[] = [];
  if (comparisons.length > 0)
    sections.push(section('Okénko beside a bare Fastify and pg server', besideBare(comparisons)));
  if (memory) sections.push(...(await memoryAtRest(ours.pid, afterStart)));
  await ours.stop();
  await bare.stop();
  return sections;
}

/** What the browser gets and how soon it can be worked with. */
export async function measureWeb(
  bench: Bench,
  { place }: Filled,
  wanted: (name: string) => boolean,
): Promise<Section[]> {
  const webFolder = join(bench.projectRoot, 'apps', 'web', 'dist');
  const sections = wanted('javascript') ? deskJavascript(webFolder) : [];
  if (!wanted('browser')) return sections;
  const ours = keep(bench, await startOurs(bench.apiFolder, place, bench.masterKeyFile, webFolder));
  sections.push(...(await deskInBrowser(place, ours.port)));
  await ours.stop();
  return sections;
}

/** The API on many records beside the same API on few. */
export async function measureSizes(bench: Bench, large: Filled, cases: readonly Case[]): Promise<Section[]> {
  const small = await bench.place('bench_small', SMALL);
  const servers: Server[] = [];
  const targets: Target[] = [];
  for (const { place, owner } of [large, small]) {
    const server = keep(bench, await startOurs(bench.apiFolder, place, bench.masterKeyFile));
    servers.push(server);
    targets.push({ pid: server.pid, port: server.port, place, owner });
  }
  const [first, second] = targets as [Target, Target];
  const comparisons = await compareAll(bench, cases, first, second);
  for (const server of servers) await server.stop();
  return [
    section('The same lists with many and with few records', bySize(comparisons, large.place.size, SMALL)),
  ];
}

async function compareAll(
  bench: Bench,
  cases: readonly Case[],
  ours: Target,
  other: Target,
): Promise<Comparison[]> {
  const { seconds } = bench.options;
  const { signal } = bench.stopper;
  const loader = startLoader();
  const comparisons: Comparison[] = [];
  try {
    for (const oneCase of cases) {
      say(`  ${oneCase.title}`);
      for (const target of [ours, other]) await practise(loader, oneCase, target, signal);
      for (const connections of CONNECTIONS)
        comparisons.push(await compare(loader, oneCase, ours, other, { connections, seconds, signal }));
    }
  } finally {
    loader.stop();
  }
  return comparisons;
}

function keep(bench: Bench, server: Server): Server {
  bench.stopper.onStop(() => server.stop());
  return server;
}

function section(title: string, { text, missed }: Report): Section {
  return { title, text, missed };
}
