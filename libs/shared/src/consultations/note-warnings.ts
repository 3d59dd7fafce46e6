import { type DigitGroup, digitGroups, runFrom } from './note-warnings-digits.js';
import { isBirthNumber, isPesel } from './note-warnings-identity.js';
import { phoneAt } from './note-warnings-phone.js';

export const noteWarningKinds = ['phone', 'email', 'birth_number', 'pesel'] as const;
export type NoteWarningKind = (typeof noteWarningKinds)[number];

/** A piece of a note that seems to say who somebody is: `text.slice(start, end)`. */
export interface NoteWarning {
  kind: NoteWarningKind;
  start: number;
  end: number;
}

/**
 * Finds what does not belong in the note of an anonymous consultation: phone numbers, e-mail addresses, birth
 * numbers and PESEL. Public lines (112, 116 xxx, 800 xxx xxx), amounts, dates, postal codes and file numbers are
 * left in peace. A warning only: the worker decides. In order, without overlaps; linear in the text's length.
 */
export function noteWarnings(text: string): NoteWarning[] {
  const emails = emailsIn(text);
  const numbers = numbersIn(text).filter(
    ({ start, end }) => !emails.some((mail) => start < mail.end && end > mail.start),
  );
  return [...emails, ...numbers].sort((one, other) => one.start - other.start);
}

const AT = /[ \u00a0]?(?:@|[([](?:at|zavináč|zavinac|małpa|malpa)[)\]])[ \u00a0]?/giu;
const LOCAL_SIGN = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const DOMAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}])/u;
const LOCAL_MAX = 64;
const DOMAIN_MAX = 255;
/** Mailboxes of an office are public. */
const OFFICE_MAILBOX =
  /^(?:info|podatelna|posta|kontakt|kancelar|kancelaria|sekretariat|biuro|office|urzad)$/i;
/** Whoever has a mailbox here is a person, whatever it is called. */
const FREE_MAIL =
  /^(?:seznam|email|post|centrum|atlas|volny|tiscali)\.cz$|^(?:wp|o2|onet|op|interia|gazeta|poczta\.onet|tlen|vp)\.(?:pl|eu)$|^(?:azet|zoznam|centrum|post)\.sk$|^(?:ukr\.net|i\.ua|meta\.ua)$|^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|protonmail|proton|gmx|aol)\.[a-z.]{2,6}$/i;

function emailsIn(text: string): NoteWarning[] {
  const found: NoteWarning[] = [];
  for (const at of text.matchAll(AT)) {
    const end = at.index + at[0].length;
    const start = localStart(text, at.index, found.at(-1)?.end ?? 0);
    const domain = DOMAIN.exec(text.slice(end, end + DOMAIN_MAX))?.[0];
    if (start === at.index || domain === undefined) continue;
    if (OFFICE_MAILBOX.test(text.slice(start, at.index)) && !FREE_MAIL.test(domain)) continue;
    found.push({ kind: 'email', start, end: end + domain.length });
  }
  return found;
}

function localStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < LOCAL_MAX && LOCAL_SIGN.test(text.charAt(start - 1))) start -= 1;
  while (start < at && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start += 1;
  return start;
}

function numbersIn(text: string): NoteWarning[] {
  const groups = digitGroups(text);
  const found: NoteWarning[] = [];
  for (let position = 0; position < groups.length;) {
    const { kind, taken } = numberAt(text, groups, position);
    const [first, last] = [groups[position], groups[position + taken - 1]];
    if (kind && first && last) found.push({ kind, start: withSigns(text, first.start, kind), end: last.end });
    position += taken;
  }
  return found;
}

/** A phone number starts with its plus sign and its bracket. */
function withSigns(text: string, start: number, kind: NoteWarningKind): number {
  if (kind !== 'phone') return start;
  return start - (/\(?\+?\(?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0);
}

const CALLED_SOMETHING_ELSE =
  /(?<!\p{L})(?:regon|nip|krs|účet|účtu|kont[aou]|iban|symbol(?:em)?|vs)[.:]?[ \u00a0]{0,2}$/iu;
const LOOK_BACK = 16;

function numberAt(text: string, groups: readonly DigitGroup[], position: number) {
  const run = runFrom(groups, position, 5);
  const phone = phoneAt(text, groups, position);
  // With a plus sign it is a phone, whatever its digits would be without.
  if (phone.own && text.charAt((run[0]?.start ?? 0) - 1) === '+')
    return { kind: 'phone' as const, taken: phone.taken };
  const called = text.slice(Math.max(0, (run[0]?.start ?? 0) - LOOK_BACK), run[0]?.start);
  const begins = groups[position - 1]?.run !== run[0]?.run;
  const labelled = begins ? labelledLength(run, called) : null;
  if (labelled !== null) return labelled;
  const pesel = identityLength(run, PESEL_SHAPES, isPesel);
  if (pesel > 0) return { kind: 'pesel' as const, taken: pesel };
  const other = isBankAccount(run) || CALLED_SOMETHING_ELSE.test(called);
  const birth = other ? 0 : identityLength(run, BIRTH_SHAPES, isBirthNumber);
  if (birth > 0) return { kind: 'birth_number' as const, taken: birth };
  return { kind: phone.own ? ('phone' as const) : null, taken: phone.taken };
}

const PESEL_SHAPES = ['11', '6 5', '2 2 2 5', '6-5'];
const BIRTH_SHAPES = ['10', '9', '6/4', '6/3', '6 4', '6-4', '2 2 2/4', '2 2 2/3', '2.2.2/4', '2.2.2/3'];

const CALLED_BIRTH_NUMBER = /(?<!\p{L})(?:r\.? ?č\.?|rodné(?:ho)? č(?:íslo|ísla|\.))[:\s]{0,3}$/iu;
const CALLED_PESEL = /(?<!\p{L})pesel(?:u|em)?[:\s]{0,3}$/iu;

/** What is called so by its writer is one, also with a slip in its digits. */
function labelledLength(run: readonly DigitGroup[], called: string) {
  const birth = CALLED_BIRTH_NUMBER.test(called) ? identityLength(run, BIRTH_SHAPES, () => true) : 0;
  if (birth > 0) return { kind: 'birth_number' as const, taken: birth };
  const pesel = CALLED_PESEL.test(called) ? identityLength(run, PESEL_SHAPES, () => true) : 0;
  return pesel > 0 ? { kind: 'pesel' as const, taken: pesel } : null;
}

/** How many groups of the run make up such a number, or 0. A shape is the lengths with what stands between. */
function identityLength(
  run: readonly DigitGroup[],
  shapes: readonly string[],
  holds: (digits: string) => boolean,
): number {
  let shape = '';
  let digits = '';
  for (const [index, group] of run.entries()) {
    shape += (index === 0 ? '' : group.joint) + String(group.digits.length);
    digits += group.digits;
    if (shapes.includes(shape) && holds(digits)) return index + 1;
  }
  return 0;
}

/** Ten digits and a bank's code, such as `2000145399/0800`. */
function isBankAccount(run: readonly DigitGroup[]): boolean {
  const [number, bank] = run;
  return (number?.digits.length ?? 0) >= 9 && bank?.joint === '/' && bank.digits.length === 4;
}
