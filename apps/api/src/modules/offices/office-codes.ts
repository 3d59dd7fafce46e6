import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import type { FieldProblem } from '@okenko/shared/common/problem';
import type { Office } from '@okenko/shared/offices/offices.contract';
import type { OfficeList } from './codes-in-use.port.js';

type Pointing = Pick<Office, 'defaults' | 'quickTopics' | 'closed'>;

/** A code that an office begins contacts with, and the field of the form that names it. */
export interface OfficeCode {
  path: string;
  list: OfficeList | 'areas';
  code: string;
}

/** Every code of the town's lists and areas that an office's defaults and quick topics name. */
export function codesOf({ defaults, quickTopics }: Omit<Pointing, 'closed'>): OfficeCode[] {
  const { channel, provided, outcome, area, language, fundingProject } = defaults;
  const at = (path: string, list: OfficeCode['list'], codes: readonly (string | null)[]) =>
    codes.filter((code) => code !== null).map((code) => ({ path, list, code }));
  return [
    ...at('defaults.channel', 'channels', [channel]),
    ...at('defaults.provided', 'provided', provided),
    ...at('defaults.outcome', 'outcomes', [outcome]),
    ...at('defaults.area', 'areas', area === AREA_UNKNOWN || area === AREA_OUTSIDE ? [] : [area]),
    ...at('defaults.language', 'languages', [language]),
    ...at('defaults.fundingProject', 'funding-projects', [fundingProject]),
    ...at('quickTopics', 'topics', quickTopics),
  ];
}

/**
 * The codes that a save must find in use. What the office named already may stay, except where it opens again:
 * codes are retired without asking a closed office.
 * @param before the office as it stands, or null for a new one
 */
export function codesToCheck(before: Pointing | null, input: Pointing): OfficeCode[] {
  const opens = before?.closed === true && !input.closed;
  const held = before === null || opens ? [] : codesOf(before);
  return codesOf(input).filter((one) => !held.some(sameCode(one)));
}

/** Each field with a code that is not in use, once. */
export function codesRefused(
  wanted: readonly OfficeCode[],
  inUse: readonly Omit<OfficeCode, 'path'>[],
): FieldProblem[] {
  const paths = wanted.filter((one) => !inUse.some(sameCode(one))).map(({ path }) => path);
  return [...new Set(paths)].map((path) => ({ path, code: 'not_a_choice' }));
}

type Code = Omit<OfficeCode, 'path'>;

function sameCode(one: Code): (other: Code) => boolean {
  return (other) => other.list === one.list && other.code === one.code;
}
