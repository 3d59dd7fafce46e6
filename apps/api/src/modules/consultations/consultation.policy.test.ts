import { describe, expect, test } from '@jest/globals';
import { roles } from '@okenko/shared/access/roles';
import { states } from '@okenko/shared/consultations/consultation-status';
import { NOW, aRecord, aViewer, minutesAgo } from '../../testing/rule-builders.js';
import { abilities, isOwn, reaches } from './consultation.policy.js';

const DESK_ROLES = ['desk_worker', 'lead'];

describe('who may know of a record', () => {
  const own = aRecord('me', 'open');
  const colleagues = aRecord('colleague', 'open');
  const otherOffice = aRecord('me', 'open', { officeId: 'branch' });
  const otherTown = aRecord('me', 'open', { townId: 'elsewhere' });

  test.each(roles)('%s', (role) => {
    const viewer = aViewer(role);
    expect(reaches(viewer, own)).toBe([...DESK_ROLES, 'specialist'].includes(role));
    expect(reaches(viewer, colleagues)).toBe(DESK_ROLES.includes(role));
    expect(reaches(viewer, otherOffice)).toBe(false);
    expect(reaches(viewer, otherTown)).toBe(false);
  });

  test('a specialist knows what they wrote for somebody else, and what was written for them', () => {
    const specialist = aViewer('specialist');
    expect(reaches(specialist, aRecord('colleague', 'open', { recordedBy: 'me' }))).toBe(true);
    expect(reaches(specialist, aRecord('me', 'open', { recordedBy: 'colleague' }))).toBe(true);
  });

  test('every office a person belongs to is within reach, whichever they work at now', () => {
    const viewer = aViewer('desk_worker', { officeId: 'office', officeIds: ['office', 'branch'] });
    expect(reaches(viewer, otherOffice)).toBe(true);
  });
});

describe('what may be done', () => {
  const S = { save: true, close: true };
  const all = {
    save: false,
    close: false,
    discard: false,
    reopen: false,
    correct: false,
    readRiskNote: false,
  };
  const table = {
    open: { own: { ...S, discard: true }, other: { ...S, discard: true, readRiskNote: true } },
    closed: { own: { reopen: true }, other: {} },
    reopened: { own: S, other: { ...S, readRiskNote: true } },
    locked: { own: { correct: true }, other: {} },
    discarded: { own: {}, other: {} },
  };

  test.each(states)('%s, by its own worker', (state) => {
    const may = abilities(aViewer('desk_worker'), aRecord('me', state), NOW);
    expect(may).toEqual({ ...all, ...table[state].own, readRiskNote: true });
  });

  test.each(states)('%s, by a colleague', (state) => {
    const may = abilities(aViewer('desk_worker'), aRecord('colleague', state), NOW);
    expect(may).toEqual({ ...all, ...table[state].other });
  });

  test.each(states)("%s, by the lead: a colleague's record like an own one", (state) => {
    const may = abilities(aViewer('lead'), aRecord('colleague', state), NOW);
    expect(may).toEqual({ ...all, ...table[state].own, readRiskNote: true });
  });
});

test.each([
  ['its own worker', aRecord('me', 'open'), 'desk_worker', true],
  ['who recorded it', aRecord('colleague', 'open', { recordedBy: 'me' }), 'desk_worker', true],
  ['who wrote the note', aRecord('colleague', 'open', { riskNoteBy: 'me' }), 'desk_worker', true],
  [
    'who wrote the note of a closed one',
    aRecord('colleague', 'locked', { riskNoteBy: 'me' }),
    'desk_worker',
    true,
  ],
  ['the lead', aRecord('colleague', 'locked'), 'lead', true],
  ['a colleague', aRecord('colleague', 'open', { riskNoteBy: 'other' }), 'desk_worker', false],
  [
    'a colleague who changed the record',
    aRecord('colleague', 'open', { updatedBy: 'me' }),
    'desk_worker',
    false,
  ],
] as const)('the restricted note that stands: %s', (_, record, role, may) => {
  const noted = { ...record, riskNote: Buffer.from('sealed') };
  expect(abilities(aViewer(role), noted, NOW).readRiskNote).toBe(may);
});

describe('the undo of a closed contact', () => {
  const closed = (seconds: number, changes = {}) => {
    const at = new Date(NOW.getTime() - seconds * 1000);
    return aRecord('me', 'closed', { firstClosedAt: at, closedAt: at, ...changes });
  };

  test.each([
    ['just closed', closed(1), true],
    ['at the last second', closed(60), true],
    ['a moment later', closed(60.001), false],
    ['reopened and closed again', closed(10, { reopenedAt: minutesAgo(1) }), false],
    ['recorded by another for me', closed(1, { recordedBy: 'colleague' }), false],
  ])('%s', (_, record, may) => expect(abilities(aViewer('desk_worker'), record, NOW).discard).toBe(may));

  test('is not the lead’s', () => {
    const record = closed(1, { recordedBy: 'colleague', content: aRecord('colleague', 'closed').content });
    expect(abilities(aViewer('lead'), record, NOW).discard).toBe(false);
  });
});

test('reopening ends a day after the first closing', () => {
  const at = (minutes: number) =>
    aRecord('me', 'closed', { firstClosedAt: minutesAgo(minutes), closedAt: minutesAgo(1) });
  expect(abilities(aViewer('lead'), at(24 * 60), NOW).reopen).toBe(true);
  expect(abilities(aViewer('lead'), at(24 * 60 + 1), NOW).reopen).toBe(false);
});

test('own is what one held or wrote', () => {
  const me = aViewer('desk_worker');
  expect(isOwn(me, aRecord('me', 'open', { recordedBy: 'colleague' }))).toBe(true);
  expect(isOwn(me, aRecord('colleague', 'open', { recordedBy: 'me' }))).toBe(true);
  expect(isOwn(me, aRecord('colleague', 'open', { updatedBy: 'me' }))).toBe(false);
});
