import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere } from '../../scripts/files.ts';
import { figure } from '../report/sections.ts';
import type { Section } from '../report/sections.ts';

const GOAL_MIB = 180;
/** Rest: so long nobody has asked anything. The engine gives back what a load has left only after some 30 seconds. */
const IDLE_MS = 60_000;

/** Resident memory of a process in MiB; NaN where the system does not tell. */
export function residentMemory(pid: number): number {
  const status = /VmRSS:\s+(\d+) kB/.exec(readIfThere(`/proc/${pid}/status`) ?? '')?.[1];
  const kilobytes =
    status ?? spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
  return kilobytes === undefined || kilobytes === '' ? NaN : Number(kilobytes) / 1_024;
}

/** Memory at rest: after the start, and after all the load when it had time to settle. */
export async function memoryAtRest(pid: number, afterStart: number): Promise<Section[]> {
  const afterLoad = residentMemory(pid);
  await sleep(IDLE_MS);
  const atRest = residentMemory(pid);
  const mebibytes = (value: number) => `${value.toFixed(0)} MiB`;
  return [
    figure(
      'memory of the API after its start',
      mebibytes(afterStart),
      `under ${GOAL_MIB} MiB`,
      afterStart < GOAL_MIB,
    ),
    figure(
      `memory of the API at rest, ${IDLE_MS / 1_000} s after the load (${mebibytes(afterLoad)} at its end)`,
      mebibytes(atRest),
      `under ${GOAL_MIB} MiB`,
      atRest < GOAL_MIB,
    ),
  ];
}
