import type { StaffLanguage } from '../common/languages.js';
import type { CaptureEntry } from './capture-match.js';

/** A channel and what may stand for it at the start of a line: letters first, then words that may be cut short. */
interface ChannelWords {
  channel: string;
  letters: readonly string[];
  words: readonly string[];
}

/**
 * Letters of the channels by language. The first five keys of the desk and the one of outgoing calls (W, P, E, O, G,
 * C) mean the same in every language; X, S, R are keys of something else and no letters here. Folded.
 */
const CHANNELS: Record<StaffLanguage, readonly ChannelWords[]> = {
  cs: [
    { channel: 'walk_in', letters: ['w'], words: ['osobne'] },
    { channel: 'appointment', letters: ['ob'], words: ['prijeti', 'objednane', 'objednany', 'schuzka'] },
    {
      channel: 'phone_in',
      letters: ['p', 't'],
      words: ['telefon', 'telefonat', 'hovor', 'volala', 'volal', 'telefonovala'],
    },
    { channel: 'phone_out', letters: ['c', 'v'], words: ['volam', 'volano', 'zavolano'] },
    { channel: 'green_line', letters: ['g', 'z'], words: ['zelena', 'linka'] },
    { channel: 'email', letters: ['e'], words: ['email', 'mail'] },
    { channel: 'letter', letters: ['d'], words: ['dopis', 'datovka'] },
    { channel: 'online', letters: ['o', 'vi'], words: ['videohovor', 'video', 'online'] },
    { channel: 'chat', letters: ['ch'], words: ['chat'] },
    { channel: 'field', letters: ['f', 'te'], words: ['teren', 'venku'] },
  ],
  pl: [
    { channel: 'walk_in', letters: ['w'], words: ['osobiscie'] },
    { channel: 'appointment', letters: ['u'], words: ['umowiona', 'umowiony', 'wizyta'] },
    { channel: 'phone_in', letters: ['p', 't'], words: ['telefon', 'rozmowa', 'dzwonila', 'dzwonil'] },
    { channel: 'phone_out', letters: ['c', 'd'], words: ['dzwonie', 'oddzwaniam'] },
    { channel: 'green_line', letters: ['g', 'i'], words: ['infolinia'] },
    { channel: 'email', letters: ['e'], words: ['email', 'mail'] },
    { channel: 'letter', letters: ['l'], words: ['list', 'edoreczenia'] },
    { channel: 'online', letters: ['o', 'wi'], words: ['wideorozmowa', 'wideo', 'online'] },
    { channel: 'chat', letters: ['cz'], words: ['czat', 'chat'] },
    { channel: 'field', letters: ['f', 'te'], words: ['plener', 'teren'] },
  ],
  en: [
    { channel: 'walk_in', letters: ['w'], words: ['walkin', 'walk'] },
    { channel: 'appointment', letters: ['a'], words: ['appointment', 'booked'] },
    { channel: 'phone_in', letters: ['p'], words: ['phone'] },
    { channel: 'phone_out', letters: ['c'], words: ['calling', 'called'] },
    { channel: 'green_line', letters: ['g'], words: ['greenline', 'freephone'] },
    { channel: 'email', letters: ['e'], words: ['email', 'mail'] },
    { channel: 'letter', letters: ['l'], words: ['letter', 'post'] },
    { channel: 'online', letters: ['o'], words: ['online', 'video'] },
    { channel: 'chat', letters: ['h'], words: ['chat'] },
    { channel: 'field', letters: ['f'], words: ['field', 'outreach'] },
  ],
};

/** A word cut to fewer letters is not taken for a channel. */
const CUT_MIN = 3;

/** Which channel a single letter (or two) at the start of a line stands for, or null. */
export function channelOfLetter(folded: string, language: StaffLanguage): string | null {
  return CHANNELS[language].find(({ letters }) => letters.includes(folded))?.channel ?? null;
}

/** Which channel a word, whole or cut, stands for: in the user's language first, then in the others. */
export function channelOfWord(folded: string, language: StaffLanguage): string | null {
  const word = folded.replaceAll(/[^a-z]/g, '');
  if (word.length < CUT_MIN) return null;
  const lists = [CHANNELS[language], CHANNELS.cs, CHANNELS.pl, CHANNELS.en];
  const starts = (one: string) => one.startsWith(word);
  return lists.flat().find(({ words }) => words.some(starts))?.channel ?? null;
}

/** The letter that stands for a channel, or null where the language has none. For the sheet of shortcuts too. */
export function letterOfChannel(channel: string, language: StaffLanguage): string | null {
  return CHANNELS[language].find((one) => one.channel === channel)?.letters[0] ?? null;
}

const FAMILY =
  'matka otec syn dcera manžel manželka bratr sestra babička děda vnuk vnučka máma mama ojciec tata córka mąż żona brat ' +
  'siostra babcia dziadek wnuczka mother father son daughter husband wife brother sister parent grandmother';

/** Who asks, in the words of three languages: for `inquirers` of the vocabulary. */
export const inquirerEntries: readonly CaptureEntry[] = [
  {
    code: 'self',
    labels: ['sám za sebe', 'sama za sebe', 'we własnej sprawie', 'sam', 'self', 'themselves'],
  },
  {
    code: 'family',
    labels: [
      'rodina',
      'blízký',
      'příbuzný',
      'rodzina',
      'bliscy',
      'krewny',
      ...FAMILY.split(' '),
      'family',
      'somebody close',
      'relative',
    ],
  },
  {
    code: 'neighbour',
    labels: ['soused', 'sousedka', 'známý', 'sąsiad', 'sąsiadka', 'neighbour', 'neighbor'],
  },
  {
    code: 'professional',
    labels: ['odborník', 'lékař', 'pracovník', 'specjalista', 'lekarz', 'professional', 'doctor'],
  },
  {
    code: 'institution',
    labels: ['instituce', 'úřad', 'škola', 'policie', 'instytucja', 'urząd', 'institution', 'authority'],
  },
  { code: 'unknown', labels: ['nevím', 'neznámý', 'nieznany', 'unknown'] },
];

/** Areas that every town has beside its own. */
export const areaEntries: readonly CaptureEntry[] = [
  { code: 'outside', labels: ['mimo obec', 'mimo město', 'poza gminą', 'poza miastem', 'outside'] },
  { code: 'unknown', labels: ['nevím', 'neznámá', 'nieznana', 'unknown'] },
];

/**
 * What people call an outcome beside its labels. "Handed over" by itself is the ordinary referral: an acute handover
 * is named in full or asked back.
 */
export const outcomeWords: Readonly<Record<string, readonly string[]>> = {
  referred: ['předáno', 'předán', 'předána', 'przekazano', 'przekazany', 'przekazana', 'handed over'],
};

/** Words and signs that only join two things. */
export const connectors: ReadonlySet<string> = new Set([
  'a',
  'i',
  'oraz',
  'and',
  '&',
  '+',
  '-',
  '–',
  '/',
  'plus',
]);

/**
 * Words of every conversation that also stand in the names of topics. Alone they name none: `pomoc` in a line is no
 * topic "help, other", and nobody is asked whether `with` means the relatives of a person with an illness. Some are
 * another word in another language (`place`, `pláče` and `płaci`; `drugi` and `drugs`; `stále` and `stały`). Folded.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    'bere brak spor clovek cloveka dnes doma domu dotaz jina jine jiny kontakt kontakty kvuli lide lidmi nebo nevi ' +
    'osob osoba osoby osobne ostatni otazka pa pana pani panu pas place pomoc pomoci pred pres sluzba sluzby stale ' +
    'stara stare starou stary statni telefon trvaly urad urade uradu urady vazne venku volny zadost zpravy ' +
    'celowy druga drugi drugie drugiego drugiej dzisiaj inna inne inny ludzmi media metoda mieszka osobiscie placa ' +
    'placi placic pomocy pozostale pytanie specjalny sprawa sprawie ' +
    'sytuacji termin trudnej urzad wobec wolna zajecia zapytanie ' +
    'account acute again against amount card continuity enquiry finding free from hall help home immediate ' +
    'losing loss lost notice older other over person personal persons question return self service single ' +
    'state town with work'
  ).split(' '),
);
