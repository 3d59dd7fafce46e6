import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inquirers, risks } from '../common/contact-fields.js';
import { chooseCandidate, contentKeepingAll, toCaptureEntry } from './capture-format.js';
import { outcomes, topics, vocabulary } from './capture.fixture.js';
import { type CaptureContent, parseCapture } from './capture.js';
import { formatCapture } from './format-capture.fixture.js';
import { consultationContent } from './consultations.contract.js';

const cs = vocabulary('cs');
const read = (line: string) => parseCapture(line, cs);

describe('a line in Czech', () => {
  test.each<[string, CaptureContent]>([
    [
      't exekuce, dávky 15m > Občanská poradna #předáno',
      {
        channel: 'phone_in',
        topics: ['0201', '03'],
        durationMinutes: 15,
        contactsHanded: ['Občanská poradna'],
        outcome: 'referred',
      },
    ],
    ['', {}],
    ['t', { channel: 'phone_in' }],
    ['T exekuce', { channel: 'phone_in', topics: ['0201'] }],
    ['t, exekuce', { channel: 'phone_in', topics: ['0201'] }],
    ['w alkohol', { channel: 'walk_in', topics: ['0901'] }],
    ['p 0201 02', { channel: 'phone_in', topics: ['0201', '02'] }],
    ['ob 0201', { channel: 'appointment', topics: ['0201'] }],
    ['#předáno akutně', { outcome: 'handed_over_urgent' }],
    ['#akutně', { outcome: 'handed_over_urgent' }],
    ['#předán', { outcome: 'referred' }],
    ['v exekuce', { channel: 'phone_out', topics: ['0201'] }],
    ['z exekuce', { channel: 'green_line', topics: ['0201'] }],
    ['vi exekuce', { channel: 'online', topics: ['0201'] }],
    ['te exekuce', { channel: 'field', topics: ['0201'] }],
    ['tel exekuce', { channel: 'phone_in', topics: ['0201'] }],
    ['telefon', { channel: 'phone_in' }],
    ['osobně', { channel: 'walk_in' }],
    ['objednaně exekuce', { channel: 'appointment', topics: ['0201'] }],
    ['e-mail dávky', { channel: 'email', topics: ['03'] }],
    ['phone_out dávky', { channel: 'phone_out', topics: ['03'] }],
    ['exekuce', { topics: ['0201'] }],
    ['osobní asistence', { topics: ['0705'] }],
    ['bezplatná právní pomoc', { topics: ['1202'] }],
    ['t exekuce dávky alkohol', { channel: 'phone_in', topics: ['0201', '03', '0901'] }],
    ['t dluh na nájmu a energiích', { channel: 'phone_in', topics: ['0105'] }],
    ['t przemoc w związku', { channel: 'phone_in', topics: ['0402'] }],
    ['t exekuce a dávky', { channel: 'phone_in', topics: ['0201', '03'] }],
    ['t dluh na pojistném, daních, pokutách, alkohol', { channel: 'phone_in', topics: ['0204', '0901'] }],
    ['t exekuce; srážky ze mzdy', { channel: 'phone_in', topics: ['0201'] }],
    ['t ohrožení ztrátou bydlení (výpověď; vyklizení)', { channel: 'phone_in', topics: ['0101'] }],
    ['15m,exekuce', { durationMinutes: 15, topics: ['0201'] }],
    [
      '> Diakonie, Charita Ostrava 20m',
      { contactsHanded: ['Diakonie', 'Charita Ostrava'], durationMinutes: 20 },
    ],
    ['>Diakonie,20m,alkohol', { contactsHanded: ['Diakonie'], durationMinutes: 20, topics: ['0901'] }],
    [
      '> "Diakonie, středisko 15m #1" dávky',
      { contactsHanded: ['Diakonie, středisko 15m #1'], topics: ['03'] },
    ],
    ['> Linka 116 111 @poruba', { contactsHanded: ['Linka 116 111'], area: 'poruba' }],
    ['exekuce>Diakonie #odkazan', { topics: ['0201'], contactsHanded: ['Diakonie'], outcome: 'referred' }],
    ['#odkázán', { outcome: 'referred' }],
    ['# vyreseno', { outcome: 'resolved_on_spot' }],
    ['#domluvena další schůzka dávky', { outcome: 'follow_up_agreed', topics: ['03'] }],
    ['#info_given', { outcome: 'info_given' }],
    ['@poruba exekuce', { area: 'poruba', topics: ['0201'] }],
    ['@jih', { area: 'ostrava-jih' }],
    ['@mimo', { area: 'outside' }],
    ['@nevím', { area: 'unknown' }],
    ['~rodina', { inquirer: 'family' }],
    ['~córka', { inquirer: 'family' }],
    ['~soused', { inquirer: 'neighbour' }],
    ['~sam', { inquirer: 'self' }],
    ['!', { risk: 'attention' }],
    ['exekuce !!', { topics: ['0201'], risk: 'urgent' }],
    ['!!!násilí', { risk: 'emergency', topics: ['04'] }],
    [
      't exekuce : volala paní, #spěchá',
      { channel: 'phone_in', topics: ['0201'], note: 'volala paní, #spěchá' },
    ],
    ['t exekuce: přijde v 8:30', { channel: 'phone_in', topics: ['0201'], note: 'přijde v 8:30' }],
    [': jen poznámka', { note: 'jen poznámka' }],
    ['t :', { channel: 'phone_in' }],
  ])('“%s”', (line, content) => {
    const capture = read(line);
    expect(capture.content).toEqual(content);
    expect(capture.unknown).toEqual([]);
    expect(capture.ambiguous).toEqual([]);
  });

  test('says where each piece stands', () => {
    const line = 't exekuce, dávky 15m > Občanská poradna #předáno';
    expect(read(line).parts.map(({ kind, text, code }) => [kind, text, code])).toEqual([
      ['channel', 't', 'phone_in'],
      ['topic', 'exekuce', '0201'],
      ['separator', ',', null],
      ['topic', 'dávky', '03'],
      ['duration', '15m', '15'],
      ['service', '> Občanská poradna', null],
      ['outcome', '#předáno', 'referred'],
    ]);
  });
});

describe('what is not understood is kept', () => {
  const left = (line: string) => read(line).unknown.map(({ text, reason }) => [text, reason]);

  test.each([
    ['t exekuce blabla 15m', [['blabla', 'no_match']]],
    [
      'zítra p exekuce',
      [
        ['zítra', 'no_match'],
        ['p', 'no_match'],
      ],
    ],
    ['t exekuce p', [['p', 'no_match']]],
    ['t exekuce s dávky', [['s', 'no_match']]],
    ['t dluh n', [['n', 'no_match']]],
    ['t #', [['#', 'incomplete']]],
    ['t exekuce >', [['>', 'incomplete']]],
    ['t #nesmysl exekuce', [['#nesmysl', 'no_match']]],
    ['15m 20m', [['20m', 'repeated']]],
    ['! !!', [['!!', 'repeated']]],
    ['t exekuce, exekutor', [['exekutor', 'repeated']]],
    ['t 0201 0201 dávky', [['0201', 'repeated']]],
    ['0101 0103 0105 0201 0202 0202', [['0202', 'repeated']]],
    ['#odkázán #vyřešeno', [['#vyřešeno', 'repeated']]],
    ['0101 0103 0105 0201 0202 0901', [['0901', 'too_many']]],
    ['t 2000m', [['2000m', 'no_match']]],
    [
      'za 15 min 20m',
      [
        ['za', 'no_match'],
        ['15', 'no_match'],
        ['min', 'no_match'],
      ],
    ],
    ['t jan@seznam.cz', [['jan@seznam.cz', 'no_match']]],
    ['???', [['???', 'no_match']]],
  ])('“%s”', (line, unknown) => {
    expect(left(line)).toEqual(unknown);
  });

  test('a word that fits several entries asks, with the best first', () => {
    const capture = read('t domácí násilí 10m');
    expect(capture.content).toEqual({ channel: 'phone_in', durationMinutes: 10 });
    const [piece] = capture.ambiguous;
    expect(piece?.candidates.map(({ code }) => code)).toEqual(['0401', '0402']);
    const [chosen] = piece?.candidates ?? [];
    if (!piece || !chosen) throw new Error('a candidate was expected');
    expect(read(chooseCandidate('t domácí násilí 10m', piece, chosen)).content.topics).toEqual(['0401']);
    expect(chooseCandidate('t domácí násilí 10m', piece, chosen)).toBe('t 0401 10m');
  });

  test('a topic that is chosen and whose code is a number like minutes is written by its name', () => {
    const [ten] = [{ code: '10', parent: null, labels: ['Práce, vzdělávání'] }];
    const own = { ...cs, topics: [...cs.topics, ten] };
    const capture = parseCapture('t vzdělávání práce', own);
    const piece = { kind: 'topic', candidates: [ten], start: 2, end: 18, text: 'vzdělávání práce' } as const;
    expect(capture.content.topics).toEqual(['10']);
    const line = chooseCandidate('t vzdělávání práce 15m', piece, ten);
    expect(line).toBe('t Práce, vzdělávání 15m');
    expect(parseCapture(line, own).content).toMatchObject({ topics: ['10'], durationMinutes: 15 });
  });

  test('a cut word that could be an acute handover or a referral asks', () => {
    const capture = read('#před');
    expect(capture.content).toEqual({});
    expect(capture.ambiguous[0]?.candidates.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['referred', 'handed_over_urgent']),
    );
  });

  test('an accepted line loses nothing', () => {
    expect(contentKeepingAll(read('t exekuce blabla #nic : volala')).note).toBe(
      'exekuce blabla #nic\nvolala',
    );
    expect(contentKeepingAll(read('t exekuce'))).toEqual({ channel: 'phone_in', topics: ['0201'] });
    expect(contentKeepingAll(read('t exekuce, exekutor : volal'))).toMatchObject({
      topics: ['0201'],
      note: 'exekutor\nvolal',
    });
  });

  test('a line without a channel keeps the usual one', () => {
    expect(read('exekuce').content).not.toHaveProperty('channel');
  });
});

test('an entry of a code list is looked up in all languages, the user’s first', () => {
  const labels = { cs: 'exekuce', pl: 'egzekucja', en: 'distraint' };
  const entry = {
    code: '0201',
    labels,
    parent: '02',
    position: 1,
    sensitive: false,
    keywords: ['exekutor'],
    retired: false,
    group: null,
    revision: 1,
  };
  expect(toCaptureEntry(entry, 'pl')).toEqual({
    code: '0201',
    labels: ['egzekucja', 'exekuce', 'distraint'],
    keywords: ['exekutor'],
    sensitive: false,
    parent: '02',
    retired: false,
  });
});

/** Lines as people type them: pieces of the real thing in any order, and any rubbish. */
const piece = fc.constantFrom(
  ...[
    't',
    'o',
    'telefon',
    'exekuce',
    'dávky',
    'dluh',
    'bydlení',
    '0201',
    '15m',
    '1h15',
    '1:15',
    '1,5 h',
    '90 min',
    ',',
    ';',
    'a',
  ],
  ...[
    '> Občanská poradna',
    '> "A, b"',
    '>',
    '#předáno',
    '#',
    '@poruba',
    '@',
    '~rodina',
    '~',
    '!',
    '!!!',
    '!0',
    '!3',
    ': poznámka',
    ':',
    'x:y',
    'jan@post.cz',
    '"',
    '???',
  ],
);
const anyLine = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'to exkudáv,;:!>#@~"0315mh \t\n\u00a0'), maxLength: 60 }),
);

describe('properties', () => {
  const runs = { numRuns: 400 };

  test('every sign but spaces belongs to exactly one piece, in order', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { parts, unknown, ambiguous } = read(line);
        const pieces = [...parts, ...unknown, ...ambiguous].sort((one, other) => one.start - other.start);
        let end = 0;
        for (const one of pieces) {
          expect(line.slice(end, one.start).trim()).toBe('');
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.text).toBe(line.slice(one.start, one.end));
          end = one.end;
        }
        expect(line.slice(end).trim()).toBe('');
      }),
      runs,
    );
  });

  test('the content is always valid', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const capture = read(line);
        for (const content of [capture.content, contentKeepingAll(capture)]) {
          expect(consultationContent.partial().parse(content)).toEqual(content);
        }
      }),
      runs,
    );
  });

  test('spaces more or less change nothing before the note', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const content = read(pieces.join(' ')).content;
        expect(read(`  ${pieces.join('  ')}\t `).content).toEqual({
          ...content,
          ...(content.note && { note: read(`  ${pieces.join('  ')}\t `).content.note }),
        });
      }),
      runs,
    );
  });

  const list = <T>(values: readonly T[], max: number) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: max });
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((one) => one.replaceAll(/\s+/g, ' ').normalize('NFC').trim());
  const content: fc.Arbitrary<CaptureContent> = fc.record(
    {
      channel: fc.constantFrom(...cs.channels.map(({ code }) => code)),
      topics: list(
        topics.filter(({ retired }) => !retired).map(({ code }) => code),
        5,
      ),
      durationMinutes: fc.integer({ min: 0, max: 1440 }),
      contactsHanded: fc.array(
        text.filter((one) => one !== ''),
        { minLength: 1, maxLength: 8 },
      ),
      outcome: fc.constantFrom(...outcomes.map(({ code }) => code)),
      area: fc.constantFrom(...cs.areas.map(({ code }) => code), 'outside', 'unknown'),
      inquirer: fc.constantFrom(...inquirers),
      risk: fc.constantFrom(...risks),
      note: text.filter((one) => one !== ''),
    },
    { requiredKeys: [] },
  );

  test('a content written as a line reads the same', () => {
    fc.assert(
      fc.property(content, fc.constantFrom('cs', 'pl', 'en'), (given, language) => {
        const capture = parseCapture(formatCapture(given, vocabulary(language)), vocabulary(language));
        expect(capture.content).toEqual(given);
        expect(capture.unknown).toEqual([]);
        expect(capture.ambiguous).toEqual([]);
      }),
      runs,
    );
  });

  test.each(['exekuce ', 'x ', '!', '!3', '> a ', '#', '"', '> "', ':', ', ', '1h', 'a,', '> a, '])(
    'a hostile line is read in time: %j',
    (unit) => {
      // A pattern that goes back for each sign would take minutes; a busy machine does not take this long.
      const started = Date.now();
      read(unit.repeat(50_000 / unit.length));
      expect(Date.now() - started).toBeLessThan(10_000);
    },
  );
});
