import { DisclosureError } from '../tables/disclosure-error.ts';

/** The noise of a count never exceeds this many persons or contacts; more would no longer be a statistic. */
export const LARGEST_D = 50;
/** Variances are compared to three decimals, as ptable does; a smaller one could not be told from none. */
export const SMALLEST_V = 0.001;

/** What a perturbation table is made from, in the words of the R package ptable 1.0.0. */
export interface PerturbationParameters {
  /** Largest noise, in units of the count: a whole number from 1 to {@link LARGEST_D}. */
  readonly D: number;
  /** Variance of the noise, in squared units of the count. */
  readonly V: number;
  /** Perturbed counts of 1 to js do not occur; 0 forbids none. A whole number below D. */
  readonly js?: number | undefined;
  /**
   * Least probability that a count stays as it is, between 0 and 1; one for all counts or one for each of
   * 1 … ncat, null for none. Given way where the variance cannot be reached otherwise.
   */
  readonly pstay?: number | readonly (number | null)[] | undefined;
  /**
   * Whether the probability must not fall from each negative noise to the next smaller one; one for all counts
   * or one for each of 1 … ncat.
   */
  readonly mono?: boolean | readonly boolean[] | undefined;
  /** 1: a variance of at most V (the default); 4: of exactly V. */
  readonly optim?: number | undefined;
}

/** Parameters checked, with one value for each count 1 … ncat (at index count − 1). */
export interface CountParameters {
  readonly D: number;
  readonly V: number;
  readonly js: number;
  /** The last count with a distribution of its own; larger ones share it. */
  readonly ncat: number;
  readonly exactVariance: boolean;
  /** 0 where none is asked for. */
  readonly pstay: readonly number[];
  readonly mono: readonly boolean[];
}

/** @throws DisclosureError `out_of_range`, the place being the parameter's name, with the index in a list */
export function readParameters(given: PerturbationParameters): CountParameters {
  const { D, V, js = 0, pstay = null, mono = true, optim = 1 } = given;
  if (!Number.isInteger(D) || D < 1 || D > LARGEST_D) {
    throw new DisclosureError('out_of_range', 'D', `must be a whole number from 1 to ${LARGEST_D}`);
  }
  if (!Number.isFinite(V) || V < SMALLEST_V) {
    throw new DisclosureError('out_of_range', 'V', `must be a number of at least ${SMALLEST_V}`);
  }
  if (!Number.isInteger(js) || js < 0 || js >= D) {
    throw new DisclosureError('out_of_range', 'js', 'must be a whole number from 0 to D − 1');
  }
  if (optim !== 1 && optim !== 4) {
    throw new DisclosureError('out_of_range', 'optim', 'must be 1 (variance at most V) or 4 (exactly V)');
  }
  const ncat = js === 0 ? D : D + js + 1;
  return {
    D,
    V,
    js,
    ncat,
    exactVariance: optim === 4,
    pstay: forEachCount(pstay, ncat, 'pstay', readStay),
    mono: forEachCount(mono, ncat, 'mono', readSwitch),
  };
}

function forEachCount<Given, Read>(
  given: Given | readonly Given[],
  ncat: number,
  name: string,
  read: (value: Given, place: string) => Read,
): Read[] {
  if (!isList(given)) return new Array<Read>(ncat).fill(read(given, name));
  if (given.length !== ncat) {
    throw new DisclosureError(
      'out_of_range',
      name,
      `a list needs ${ncat} values, one for each count from 1 to ${ncat}`,
    );
  }
  return given.map((value, index) => read(value, `${name}[${index}]`));
}

function isList<Value>(given: Value | readonly Value[]): given is readonly Value[] {
  return Array.isArray(given);
}

function readStay(value: number | null, place: string): number {
  if (value === null) return 0;
  if (!(typeof value === 'number' && value > 0 && value < 1)) {
    throw new DisclosureError('out_of_range', place, 'must lie between 0 and 1, both excluded');
  }
  return value;
}

function readSwitch(value: boolean, place: string): boolean {
  if (typeof value !== 'boolean') throw new DisclosureError('out_of_range', place, 'must be true or false');
  return value;
}
