import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { CodelistEntry } from '@okenko/shared/codelists/codelists.contract';
import { type StaffLanguage, staffLanguages } from '@okenko/shared/common/languages';
import { parseCapture } from '@okenko/shared/consultations/capture';
import { toCaptureEntry } from '@okenko/shared/consultations/capture-format';
import { topicsMeant, topicsSaid } from '@okenko/shared/consultations/capture-topics';
import { inquirerEntries } from '@okenko/shared/consultations/capture-words';

const SEEDS = new URL('../../../../../../seeds/reference/', import.meta.url);
const LOCALES = new URL('../../../lib/i18n/locales/', import.meta.url);
const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

/** The lists every town begins with, and no area of its own. */
function vocabulary(language: StaffLanguage) {
  const entries = (list: string) =>
    (read(new URL(`${list}.json`, SEEDS)) as CodelistEntry[]).map((entry) => toCaptureEntry(entry, language));
  return {
    language,
    channels: entries('channels'),
    topics: entries('topics'),
    outcomes: entries('outcomes'),
    areas: [],
    inquirers: inquirerEntries,
  };
}

const text = <Texts>(language: StaffLanguage, file: string) =>
  read(new URL(`${language}/${file}.json`, LOCALES)) as Texts;

it.each(staffLanguages)('%s: the examples on the screen mean what they say in every town', (language) => {
  const line = text<{ command: { example: string } }>(language, 'consultations').command.example;
  const long = parseCapture(line.slice(line.indexOf(': ') + 2), vocabulary(language));
  expect(long).toMatchObject({
    unknown: [],
    ambiguous: [],
    content: {
      channel: 'phone_in',
      topics: ['0201', '03'],
      durationMinutes: 15,
      outcome: 'referred',
      area: 'outside',
      inquirer: 'family',
    },
  });
  expect(long.content).not.toHaveProperty('risk');
  const start = text<{ start: { capture: string } }>(language, 'desk').start.capture;
  const short = parseCapture(/[„“](.+)[“”]/.exec(start)?.[1] ?? '', vocabulary(language));
  expect(short).toMatchObject({ unknown: [], ambiguous: [] });
  expect(short.content).toEqual({
    channel: 'phone_in',
    topics: ['0201'],
    durationMinutes: 15,
    outcome: 'referred',
  });
});

it.each([
  ['cs', 't exekuce, dávky 15m > Občanská poradna #předáno'],
  ['pl', 't egzekucja, 03 15m > Poradnia obywatelska #przekazano'],
  ['en', 'p 0201, 03 15m > Citizens advice #handed over'],
] as const)('%s: “handed over” is the ordinary referral in every town', (language, line) => {
  expect(parseCapture(line, vocabulary(language))).toMatchObject({
    unknown: [],
    ambiguous: [],
    content: { topics: ['0201', '03'], contactsHanded: [expect.any(String)], outcome: 'referred' },
  });
});

it.each<[StaffLanguage, string, string[]]>([
  ['pl', 'osobiście zasiłek celowy, pani pyta o termin wypłaty', ['0302']],
  ['pl', 'w sprawie renty', ['0305']],
  ['pl', 'osobiście w sprawie alimentów 15m', ['0801']],
  ['pl', 'mail zaległości czynszowe 5 min ~w imieniu matki', ['0105']],
  ['pl', 'telefon nie ma co jeść', ['1201']],
  ['pl', 'telefon zimno w domu, dzieci marzną', ['08']],
  ['pl', 't syn nie chce chodzić do szkoły', ['0802']],
  ['pl', 'czat depresja 10', ['0503']],
  ['cs', 'osobně paní má dotaz k výživnému', ['0801']],
  ['cs', 'osobně ve věci důchodu 10m', ['0305']],
  ['cs', 'telefon dcera se ptá na pečovatelku', []],
  ['cs', 'telefon pečovatelka, dcera se ptá', ['0602']],
  ['cs', 'p má strach z exekutora 10m', ['0201']],
  ['cs', 'p bere důchod a prášky na tlak 10m', []],
  ['cs', 'p spor o dědictví', ['1202']],
  ['cs', 'telefon půl hodiny dluhy', ['02']],
  ['cs', 't volala paní z úřadu, přijde zítra', []],
  ['cs', 'w přišel muž, neví kam jít', []],
  ['en', 'p wants to know about pension', ['0305']],
  ['en', 'w he has no place to go with his son', []],
])('%s: “%s” records what is said and no more', (language, line, topics) => {
  const { content } = parseCapture(line, vocabulary(language));
  expect(content.topics ?? []).toEqual(topics);
});

it.each(staffLanguages)('%s: every topic is said by its code, its labels and its keywords', (language) => {
  const { topics } = vocabulary(language);
  const numbers = /^[1-9]\d?$/;
  for (const { code, labels, keywords = [] } of topics) {
    if (!numbers.test(code)) expect(topicsSaid(code, topics).map((topic) => topic.code)).toEqual([code]);
    for (const name of [...labels, ...keywords]) {
      const found = [...topicsSaid(name, topics), ...topicsMeant(name, topics)];
      expect(found.length).toBeGreaterThan(0);
    }
  }
});

it('a town may still have “předáno” among the keywords of another outcome', () => {
  const own = vocabulary('cs');
  const outcomes = own.outcomes.map((entry) =>
    entry.code === 'handed_over_urgent' ? { ...entry, labels: [...entry.labels, 'předáno'] } : entry,
  );
  const read = (line: string) => parseCapture(line, { ...own, outcomes });
  expect(read('t exekuce #předáno').content.outcome).toBe('referred');
  expect(read('t exekuce #předáno akutně').content.outcome).toBe('handed_over_urgent');
});
