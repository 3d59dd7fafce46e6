import { readIfThere } from '../../scripts/files.ts';

/** A tick of Linux's own count of a process's time. */
const TICK_MS = 10;

/** Milliseconds that a process has been at work since it began, in user and system mode; NaN elsewhere than on Linux. */
export function processorTime(pid: number): number {
  const fields = readIfThere(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
  // Fields 14 and 15 of the whole line (proc_pid_stat(5)); the first two stand before the bracket.
  return (Number(fields?.[11]) + Number(fields?.[12])) * TICK_MS;
}
