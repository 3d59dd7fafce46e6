import { describe, expect, test } from '@jest/globals';
import type { OfficeDefaults } from '@okenko/shared/offices/offices.contract';
import { NOW } from '../../testing/rule-builders.js';
import type { Vocabulary } from './consultation-rules.js';
import { newContent, present } from './new-content.js';

const codes = new Map([
  ['live', { parent: null, retired: false }],
  ['old', { parent: null, retired: true }],
]);
const known: Vocabulary = {
  topics: codes,
  targetGroups: codes,
  provided: codes,
  outcomes: codes,
  channels: codes,
  fundingProjects: codes,
  languages: codes,
  areas: codes,
};
const defaults: OfficeDefaults = {
  channel: 'live',
  inquirer: 'family',
  subject: 'other',
  level: 'advice',
  provided: ['live'],
  outcome: 'live',
  ageBand: '27_49',
  area: 'live',
  language: 'live',
  fundingProject: 'live',
};
const made = (input: Partial<Parameters<typeof newContent>[0]>, changes: Partial<OfficeDefaults> = {}) => {
  const office = {
    id: 'o',
    townId: 't',
    timeZone: 'UTC',
    closed: false,
    closedAt: null,
    contactPrefix: 'TST',
  };
  return newContent(
    { revision: 0, ...input },
    { ...office, defaults: { ...defaults, ...changes } },
    known,
    'me',
    NOW,
  );
};

describe('a new record', () => {
  test('takes the defaults of its office', () => {
    expect(made({})).toMatchObject({
      ...defaults,
      kind: 'consultation',
      topics: [],
      workerId: 'me',
      startedAt: NOW.toISOString(),
      durationMinutes: null,
    });
  });

  test('keeps what was sent, an emptied field too', () => {
    expect(made({ language: null, provided: [], outcome: null, level: 'information' })).toMatchObject({
      language: null,
      provided: [],
      outcome: null,
      level: 'information',
      channel: 'live',
    });
  });

  test.each(['orientation', 'empty'] as const)(
    '%s: nothing was counselled, so nothing is provided',
    (kind) => {
      expect(made({ kind })).toMatchObject({
        kind,
        topics: [],
        provided: [],
        outcome: null,
        channel: 'live',
      });
    },
  );

  test.each([
    ['area', { area: 'old' }, { area: 'unknown' }],
    ['area that is gone', { area: 'never' }, { area: 'unknown' }],
    ['area outside', { area: 'outside' }, { area: 'outside' }],
    ['language', { language: 'old' }, { language: null }],
    ['project', { fundingProject: 'old' }, { fundingProject: null }],
    ['outcome', { outcome: 'old' }, { outcome: null }],
    ['provided', { provided: ['old', 'live'] }, { provided: ['live'] }],
  ])('leaves out a default that the town has retired: %s', (_, retired, kept) => {
    expect(made({}, retired)).toMatchObject(kept);
  });

  test('holds nothing that belongs elsewhere', () => {
    const content = made({ officeId: 'o', riskNote: 'x' });
    expect(Object.keys(content)).not.toEqual(expect.arrayContaining(['revision']));
    expect(content).not.toHaveProperty('officeId');
    expect(content).not.toHaveProperty('riskNote');
  });
});

test('a field left out is no field', () => {
  expect(present({ one: 1, two: undefined, three: null })).toEqual({ one: 1, three: null });
});
