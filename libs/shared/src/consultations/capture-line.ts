import { readDuration } from './capture-duration.js';

interface Span {
  start: number;
  end: number;
}

/** What a quick-capture line is made of, before anything is looked up. */
export type CaptureToken = Span &
  (
    | { kind: 'word' | 'separator' }
    | { kind: 'sign'; sign: CaptureSign }
    | { kind: 'risk'; level: number }
    | { kind: 'duration'; minutes: number }
    | { kind: 'service'; name: string }
    | { kind: 'note'; from: number }
  );

/** Signs that say what the words behind them are. */
export type CaptureSign = '#' | '@' | '~';

const SPACE = /\s/;
const SEPARATOR = /[,;]/;
const ENDS_WORD = /[\s,;!>#]/;
const BEGINS_SOMETHING = /[!>#@~]/;
/** Levels of risk as the form counts them; 0 is none. */
const RISK_DIGIT = /[0-3]/;

/**
 * Cuts a line into tokens. Total: every sign but spaces belongs to exactly one token, in order. Signs begin
 * something only where a word could begin (`#`, `>` and `!` also end a word), so that `jan@post.cz` is one word.
 */
export function captureTokens(line: string): CaptureToken[] {
  const tokens: CaptureToken[] = [];
  for (let at = skipSpace(line, 0); at < line.length; at = skipSpace(line, at)) {
    if (line.charAt(at) === '>') tokens.push(...serviceTokens(line, at));
    else tokens.push(tokenAt(line, at));
    at = tokens.at(-1)?.end ?? line.length;
  }
  return tokens;
}

function tokenAt(line: string, start: number): CaptureToken {
  const sign = line.charAt(start);
  if (isNoteAt(line, start)) return { kind: 'note', start, end: line.length, from: start + 1 };
  if (SEPARATOR.test(sign)) return { kind: 'separator', start, end: start + 1 };
  if (sign === '#' || sign === '@' || sign === '~') return { kind: 'sign', sign, start, end: start + 1 };
  if (sign === '!') return riskToken(line, start);
  const duration = readDuration(line, start);
  if (duration) return { kind: 'duration', start, ...duration };
  let end = start + 1;
  while (end < line.length && !ENDS_WORD.test(line.charAt(end)) && !isNoteAt(line, end)) end += 1;
  return { kind: 'word', start, end };
}

/** `!!` is a level by its marks, `!2` by the digit that is the level's key in the form; `!2 min` is a duration. */
function riskToken(line: string, start: number): CaptureToken {
  const digit = RISK_DIGIT.exec(line.slice(start + 1, start + 2))?.[0];
  const behind = start + 2;
  const isWhole = behind >= line.length || ENDS_WORD.test(line.charAt(behind)) || isNoteAt(line, behind);
  if (digit !== undefined && isWhole && readDuration(line, start + 1) === null)
    return { kind: 'risk', start, end: behind, level: Number(digit) };
  let end = start;
  while (line.charAt(end) === '!') end += 1;
  return { kind: 'risk', start, end, level: end - start };
}

/** `> one, two`: names up to the next sign, duration or note. In double quotes a name may hold anything. */
function serviceTokens(line: string, start: number): CaptureToken[] {
  const tokens: CaptureToken[] = [];
  for (let from = start, at = start + 1; ;) {
    const { name, end } = serviceName(line, at);
    tokens.push({ kind: 'service', start: from, end, name });
    const comma = skipSpace(line, end);
    const next = skipSpace(line, comma + 1);
    if (line.charAt(comma) !== ',' || next >= line.length || beginsSomething(line, next)) return tokens;
    tokens.push({ kind: 'separator', start: comma, end: comma + 1 });
    from = next;
    at = next;
  }
}

const QUOTED = /"((?:[^"]|"")*)"/y;

function serviceName(line: string, from: number): { name: string; end: number } {
  const start = skipSpace(line, from);
  QUOTED.lastIndex = start;
  const quoted = QUOTED.exec(line);
  if (quoted) return { name: (quoted[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex };
  let end = start;
  while (end < line.length && !endsName(line, end, start)) end += 1;
  const name = line.slice(start, end).trimEnd();
  return { name, end: name === '' ? from : start + name.length };
}

function endsName(line: string, at: number, start: number): boolean {
  if (line.charAt(at) === ',' || isNoteAt(line, at)) return true;
  const canBegin = at === start || SPACE.test(line.charAt(at - 1));
  return canBegin && beginsSomething(line, at);
}

function beginsSomething(line: string, at: number): boolean {
  const sign = line.charAt(at);
  return sign === ',' || BEGINS_SOMETHING.test(sign) || isNoteAt(line, at) || readDuration(line, at) !== null;
}

/** A colon begins the note where a space, or nothing, stands before or behind it; `1:15` holds none. */
function isNoteAt(line: string, at: number): boolean {
  if (line.charAt(at) !== ':') return false;
  const [before, behind] = [line.charAt(at - 1), line.charAt(at + 1)];
  return before === '' || behind === '' || SPACE.test(before) || SPACE.test(behind);
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && SPACE.test(line.charAt(at))) at += 1;
  return at;
}

// eslint-disable-next-line no-control-regex -- control signs are exactly what is taken out
const CONTROL_SIGNS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Text as the contract takes it: composed, line ends as `\n`, without what PostgreSQL and JSON cannot carry. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll(CONTROL_SIGNS, '').normalize('NFC').replaceAll(/\r\n?/g, '\n');
}
