import { type DigitGroup, runFrom } from './note-warnings-digits.js';

/** How people group the nine digits of a Czech or Polish number, the longer ones with the country before them. */
const SHAPES = new Set([
  ...['9', '3-3-3', '3-6', '6-3', '3-2-2-2', '2-3-2-2', '2-7', '3-4-2', '3-2-4'],
  ...['12', '3-9', '3-3-3-3', '11', '2-9', '2-3-3-3', '2-2-3-2-2'],
]);
/** Numbers of Slovakia and Ukraine as dialled at home, with the leading zero. */
const SHAPES_WITH_ZERO = new Set([
  '10',
  '4-3-3',
  '4-6',
  '3-3-2-2',
  '3-7',
  '3-3-4',
  '1-9',
  '1-3-3-3',
  '1-2-3-2-2',
]);
const GROUPS_MAX = 6;

const COUNTRY_LENGTHS: readonly (readonly [code: string, digits: number])[] = [
  ['420', 12],
  ['48', 11],
  ['421', 12],
  ['380', 12],
];
const ABROAD_MIN = 9;
const ABROAD_MAX = 15;

/** Lines that everybody may know: emergencies, and free or shared-cost lines. No one's own number starts so. */
const EMERGENCY = new Set(['112', '150', '155', '156', '158', '999', '998', '997']);
const PUBLIC_LINE = /^80[014]/;
/** Shared-cost lines in Czechia; in Poland the numbers of people around Zamość. */
const CZECH_PUBLIC_LINE = /^84/;
const CZECHIA = '420';
/** How a Czech line is written that has no country before it. */
const CZECH_SHAPE = '3-3-3';

const CALLED =
  /(?<!\p{L})(?:tel|telefonu?|mob|mobile?|mobilu|phone|kom|komórk[aię]|komork[aie])\.?:?[ \u00a0]{0,2}$/iu;
const REGISTERED =
  /(?<!\p{L})(?:regon|ičo?|ico|nip|krs|dič|č\. ?j\.|čj\.?|zn\.|symbol(?:em)?|vs|účet|účtu|kont[aou]|iban|kč|czk)[.:]?[ \u00a0]{0,2}$/iu;
const MONEY =
  /^(?:,-|(?:,\d{1,2})?[ \u00a0\u202f]?(?:€|(?:kč|kc|czk|zł|zl|pln|eur|euro|eura|korun[ay]?|złot(?:y|e|ych)|tis|tisíc\p{L}{0,2}|tys|tysi\p{L}{1,4}|mil|mili[oó]n\p{L}{0,3}|mld)(?!\p{L})))/iu;
const LOOK_AROUND = 16;

/** How many groups belong together, and whether they are somebody's own number. */
export interface PhoneFinding {
  taken: number;
  own: boolean;
}

const NOTHING: PhoneFinding = { taken: 1, own: false };

/**
 * Looks for the phone number that starts with this group. Knows Czech and Polish numbers in their usual spellings
 * and any number with `+` or `00` before the country.
 */
export function phoneAt(text: string, groups: readonly DigitGroup[], position: number): PhoneFinding {
  const run = runFrom(groups, position, GROUPS_MAX + 1);
  const [first] = run;
  if (!first) return NOTHING;
  const before = text.slice(Math.max(0, first.start - LOOK_AROUND), first.start);
  const abroad = abroadAt(text, run, before);
  if (abroad) return abroad;
  if (REGISTERED.test(before)) return NOTHING;
  const called = CALLED.test(before);
  for (let taken = Math.min(run.length, GROUPS_MAX); taken > 0; taken -= 1) {
    const number = run.slice(0, taken);
    if (looksNational(number, called) && !belongsToMore(text, number, run[taken]))
      return { taken, own: true };
  }
  return NOTHING;
}

/** `+420 …`, `00420 …`, `(+48) …`. The known countries end where their numbers end, others at the run's end. */
function abroadAt(text: string, run: readonly DigitGroup[], before: string): PhoneFinding | null {
  const plus = /\+[ (]?$/.test(before);
  if (!plus && !/^00[1-9]/.test(run[0]?.digits ?? '')) return null;
  const prefix = plus ? 0 : 2;
  let digits = '';
  let taken = 0;
  for (const group of run) {
    if (digits.length + group.digits.length > ABROAD_MAX + prefix) break;
    digits += group.digits;
    taken += 1;
    if (isComplete(digits.slice(prefix))) break;
  }
  if (digits.length - prefix < ABROAD_MIN || belongsToMore(text, run.slice(0, taken), run[taken]))
    return null;
  const whole = digits.slice(prefix);
  const national = withoutCountry(whole);
  return { taken, own: national === null || !isPublic(national, whole.startsWith(CZECHIA)) };
}

function isPublic(national: string, mayBeCzech: boolean): boolean {
  return PUBLIC_LINE.test(national) || (mayBeCzech && CZECH_PUBLIC_LINE.test(national));
}

function isComplete(digits: string): boolean {
  return COUNTRY_LENGTHS.some(([code, length]) => digits.startsWith(code) && digits.length === length);
}

function looksNational(number: readonly DigitGroup[], called: boolean): boolean {
  const digits = number.map((group) => group.digits).join('');
  const shape = number.map((group) => group.digits.length).join('-');
  if (digits.startsWith('0')) return /^0[1-9]/.test(digits) && SHAPES_WITH_ZERO.has(shape);
  const national = digits.length > 9 ? withoutCountry(digits) : digits;
  if (national?.length !== 9 || !(SHAPES.has(shape) || called)) return false;
  if (number.every((group) => EMERGENCY.has(group.digits))) return false;
  const mayBeCzech = digits.length > 9 ? digits.startsWith(CZECHIA) : shape === CZECH_SHAPE;
  return Number(national.slice(0, 2)) >= 12 && !isPublic(national, mayBeCzech);
}

function withoutCountry(digits: string): string | null {
  const country = COUNTRY_LENGTHS.find(
    ([code, length]) => digits.startsWith(code) && digits.length === length,
  );
  return country ? digits.slice(country[0].length) : null;
}

/** True for an amount of money, a bank account (`…/0800`) or a file number with its year. */
function belongsToMore(text: string, number: readonly DigitGroup[], next: DigitGroup | undefined): boolean {
  const end = number.at(-1)?.end ?? 0;
  if (next?.joint === '/' && next.digits.length === 4) return true;
  return MONEY.test(text.slice(end, end + LOOK_AROUND));
}
