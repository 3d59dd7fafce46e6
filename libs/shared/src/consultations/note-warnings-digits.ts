/** A group of digits as it stands in a text, and what stands between it and the group before. */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
  /** The sign between, `''` for the first of a run. Spaces around a sign are left out; a space alone is `' '`. */
  joint: '' | ' ' | '-' | '/' | '.' | '(' | ')';
  /** Groups of one run stand close enough to be one number. */
  run: number;
}

/** What may stand inside one number: spaces of any kind, one sign, or both. A full stop only without a space. */
const JOINT = /^(?:[ \u00a0\u2007\u2009\u202f]{1,2}|[ \u00a0]?[-\u2010\u2011\u2012\u2013/()][ \u00a0]?|\.)$/;
const JOINT_MAX = 3;

/** All groups of digits of a text, in order. */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let run = -1;
  for (const match of text.matchAll(/\d+/g)) {
    const before = groups.at(-1);
    const between =
      before && match.index - before.end <= JOINT_MAX ? text.slice(before.end, match.index) : null;
    const joined = between !== null && JOINT.test(between);
    if (!joined) run += 1;
    const end = match.index + match[0].length;
    groups.push({ digits: match[0], start: match.index, end, joint: joined ? jointOf(between) : '', run });
  }
  return groups;
}

function jointOf(between: string): DigitGroup['joint'] {
  const sign = /[/().\-\u2010-\u2013]/.exec(between)?.[0];
  if (sign === undefined) return ' ';
  return sign === '/' || sign === '(' || sign === ')' || sign === '.' ? sign : '-';
}

/** Up to `max` groups of one run, from a position on. */
export function runFrom(groups: readonly DigitGroup[], position: number, max: number): DigitGroup[] {
  const run = groups[position]?.run;
  return groups.slice(position, position + max).filter((group) => group.run === run);
}
