import { describe, expect, it } from '@jest/globals';
import { someFields } from '../../../lib/drafts/testing/some-fields.js';
import { closingProblems } from './closing-check.js';

const NOW = Date.UTC(2026, 10, 21, 9);
const problemsOf = (changes: Parameters<typeof someFields>[0]) => {
  const complete = {
    topics: ['0201'],
    outcome: 'info_given',
    startedAt: new Date(NOW - 600_000).toISOString(),
  };
  return closingProblems(someFields({ ...complete, ...changes }), NOW).map(
    ({ path, code }) => `${path} ${code}`,
  );
};

describe('before it closes, a record is asked', () => {
  it.each([
    ['for nothing where it is complete', {}, []],
    ['for a topic and an outcome', { topics: [], outcome: null }, ['topics required', 'outcome required']],
    ['for a reason where it is empty', { kind: 'empty' as const, topics: [] }, ['emptyReason required']],
    ['not about minutes that are over', { durationMinutes: 11 }, []],
    ['about minutes that end later', { durationMinutes: 600 }, ['durationMinutes in_future']],
    [
      'about them in every kind',
      { kind: 'orientation' as const, topics: [], outcome: null, durationMinutes: 600 },
      ['durationMinutes in_future'],
    ],
  ])('%s', (_, changes, problems) => expect(problemsOf(changes)).toEqual(problems));
});
