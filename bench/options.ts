import { parseArgs } from 'node:util';
import { StartProblem } from '../scripts/start-problem.ts';

const SIZE_DEFAULT = 100_000;
const SIZE_LARGE = 1_000_000;
const SIZE_MIN = 1_000;
const SIZE_MAX = 5_000_000;
/** Each server is measured so long for each case and number of connections. */
const SECONDS_DEFAULT = 3;
const SECONDS_MAX = 600;

/** What the command line asks for. */
export interface BenchOptions {
  /** Consultations in the database. */
  readonly size: number;
  readonly seconds: number;
  /** Names of cases and sections; empty for all. */
  readonly only: readonly string[];
  /** Compare the lists of this size with those of 10,000 records instead of with the bare server. */
  readonly compareSizes: boolean;
  /** Write the tables to bench/results/. */
  readonly write: boolean;
}

/** @throws StartProblem when an argument is unknown or its value cannot be. */
export function readBenchOptions(args: readonly string[], names: readonly string[]): BenchOptions {
  const values = parse(args);
  const large = values.large === true || values['compare-sizes'] === true;
  const only = values.only ?? [];
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new StartProblem(`There is no "${unknown.join('", "')}". There are: ${names.join(', ')}.`);
  return {
    size: number('size', values.size, large ? SIZE_LARGE : SIZE_DEFAULT, SIZE_MIN, SIZE_MAX),
    seconds: number('seconds', values.seconds, SECONDS_DEFAULT, 0.2, SECONDS_MAX),
    only,
    compareSizes: values['compare-sizes'] === true,
    write: values.write === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        size: { type: 'string' },
        large: { type: 'boolean' },
        seconds: { type: 'string' },
        only: { type: 'string', multiple: true },
        'compare-sizes': { type: 'boolean' },
        write: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new StartProblem(error instanceof Error ? error.message : String(error));
  }
}

function number(name: string, text: string | undefined, otherwise: number, min: number, max: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text.replaceAll(/[_,]/g, ''));
  if (value >= min && value <= max) return value;
  throw new StartProblem(`--${name} must be a number from ${min} to ${max}, not "${text}".`);
}
