import { describe, expect, test } from '@jest/globals';
import type { RiskAction } from '@okenko/shared/common/contact-fields';
import fc from 'fast-check';
import { CONTENT, NOW, minutesAgo } from '../../testing/rule-builders.js';
import {
  coherent,
  missingForClosing,
  startRefused,
  takesContact,
  topicsAndParents,
  unknownCodes,
} from './consultation-rules.js';
import type { Vocabulary } from './consultation-rules.js';

const known = new Map([
  ['live', { parent: null, retired: false }],
  ['other', { parent: 'live', retired: false }],
  ['old', { parent: null, retired: true }],
]);
const vocabulary: Vocabulary = {
  topics: known,
  targetGroups: known,
  provided: known,
  outcomes: known,
  channels: known,
  fundingProjects: known,
  languages: known,
  areas: known,
};
const good = {
  ...CONTENT,
  channel: 'live',
  topics: ['live'],
  targetGroups: ['live'],
  provided: ['live'],
  outcome: 'live',
  language: 'live',
  fundingProject: 'live',
  area: 'live',
};
const CODED = [
  'channel',
  'topics',
  'targetGroups',
  'provided',
  'outcome',
  'language',
  'fundingProject',
  'area',
] as const;
const withCode = (field: (typeof CODED)[number], code: string) => ({
  ...good,
  [field]: Array.isArray(good[field]) ? ['live', code] : code,
});

describe('codes', () => {
  test('that the town knows are taken', () => expect(unknownCodes(vocabulary, null, good)).toEqual([]));

  test.each(CODED)('%s: an unknown one and a retired one are refused', (field) => {
    for (const code of ['nonsense', 'old', '__proto__', 'constructor'])
      expect(unknownCodes(vocabulary, null, withCode(field, code))).toEqual([
        { path: field, code: 'not_a_choice' },
      ]);
  });

  test.each(CODED)('%s: a retired one that the record holds already stays', (field) => {
    const held = withCode(field, 'old');
    expect(unknownCodes(vocabulary, held, { ...held, note: 'changed' })).toEqual([]);
    expect(unknownCodes(vocabulary, good, held)).toHaveLength(1);
  });

  test('nothing is a choice where a field may stay empty', () => {
    const empty = {
      ...good,
      topics: [],
      targetGroups: [],
      provided: [],
      outcome: null,
      language: null,
      fundingProject: null,
    };
    expect(unknownCodes(vocabulary, null, empty)).toEqual([]);
  });

  test.each(['unknown', 'outside'])('an area may be %s in every town', (area) =>
    expect(unknownCodes(vocabulary, null, { ...good, area })).toEqual([]),
  );

  test('every wrong field is told at once', () => {
    const wrong = CODED.reduce(
      (content, field) => ({ ...content, [field]: withCode(field, 'x')[field] }),
      good,
    );
    expect(
      unknownCodes(vocabulary, null, wrong)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...CODED].sort());
  });
});

describe('the start', () => {
  test.each([
    [minutesAgo(0), []],
    [minutesAgo(-5), []],
    [minutesAgo(-5.001), ['in_future']],
    [minutesAgo(366 * 24 * 60), []],
    [minutesAgo(366 * 24 * 60 + 1), ['too_long_ago']],
  ])('%s', (start, codes) =>
    expect(startRefused(start.toISOString(), NOW).map(({ code }) => code)).toEqual(codes),
  );
});

describe('a closed office', () => {
  const closedAt = minutesAgo(10);
  test.each([
    ['that is open takes a contact', { closed: false, closedAt: null }, 0, true],
    ['takes what began before', { closed: true, closedAt }, 11, true],
    ['takes nothing that began at that moment', { closed: true, closedAt }, 10, false],
    ['takes nothing that began after', { closed: true, closedAt }, 9, false],
    ['of which nobody knows since when takes nothing', { closed: true, closedAt: null }, 11, false],
  ])('%s', (_, office, minutes, taken) =>
    expect(takesContact(office, minutesAgo(minutes).toISOString())).toBe(taken),
  );
});

describe('closing needs', () => {
  test.each([
    ['a topic and an outcome', { topics: [], outcome: null }, ['topics', 'outcome']],
    ['a topic', { topics: [] }, ['topics']],
    ['an outcome', { outcome: null }, ['outcome']],
    ['nothing more', {}, []],
    ['nothing for an orientation', { kind: 'orientation', topics: [], outcome: null }, []],
    ['nothing for an empty contact', { kind: 'empty', topics: [], outcome: null }, []],
  ] as const)('%s', (_, changes, paths) => {
    const content = { ...CONTENT, ...changes } as typeof CONTENT;
    expect(missingForClosing(content).map(({ path }) => path)).toEqual(paths);
  });
});

test('lists find a record under its topics and their parents, each once', () => {
  expect(topicsAndParents(['other', 'live', 'unheard-of'], known)).toEqual(['other', 'live', 'unheard-of']);
  expect(topicsAndParents(['other'], known)).toEqual(['other', 'live']);
});

describe('content that goes together', () => {
  test.each<[object, object]>([
    [{ emptyReason: 'silent' }, { emptyReason: null }],
    [{ kind: 'empty', emptyReason: 'silent' }, { emptyReason: 'silent' }],
    [{ topics: ['live'] }, { topics: ['live'] }],
    [{ kind: 'orientation', topics: ['live'] }, { topics: [] }],
    [{ riskActions: ['accompanied'] }, { riskActions: [] }],
    [{ risk: 'urgent', riskActions: ['accompanied'] }, { riskActions: ['accompanied'] }],
    [{ durationReason: 'ran_on' }, { durationReason: null }],
    [{ durationMinutes: 0, durationReason: 'ran_on' }, { durationReason: 'ran_on' }],
    [{ startedAt: '2026-11-21T10:30:00.123456+01:00' }, { startedAt: '2026-11-21T09:30:00.123Z' }],
  ])('%j', (sent, kept) =>
    expect(coherent({ ...CONTENT, ...(sent as Partial<typeof CONTENT>) })).toMatchObject(kept),
  );

  test('stays as it is when it is put together again', () => {
    const content = fc.record({
      kind: fc.constantFrom('consultation', 'orientation', 'empty'),
      emptyReason: fc.constantFrom(null, 'silent'),
      topics: fc.constantFrom<string[]>([], ['live']),
      risk: fc.constantFrom('none', 'urgent'),
      riskActions: fc.constantFrom<RiskAction[]>([], ['accompanied']),
      durationMinutes: fc.constantFrom(null, 0, 12),
      durationReason: fc.constantFrom(null, 'ran_on'),
    });
    fc.assert(
      fc.property(content, (parts) => {
        const once = coherent({ ...CONTENT, ...parts });
        expect(coherent(once)).toEqual(once);
      }),
    );
  });
});
