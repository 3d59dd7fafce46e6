import { describe, expect, test } from '@jest/globals';
import type { OfficeDefaults } from '@okenko/shared/offices/offices.contract';
import { codesOf, codesRefused, codesToCheck } from './office-codes.js';

const defaults: OfficeDefaults = {
  channel: 'walk_in',
  inquirer: 'self',
  subject: 'self',
  level: 'information',
  provided: ['I1', 'A4'],
  outcome: 'info_given',
  ageBand: 'unknown',
  area: 'north',
  language: null,
  fundingProject: 'project-1',
};
const office = (changes: Partial<OfficeDefaults> = {}, closed = false) => ({
  defaults: { ...defaults, ...changes },
  quickTopics: ['0101'],
  closed,
});
const told = (codes: readonly { path: string; code: string }[]) =>
  codes.map(({ path, code }) => `${path} ${code}`);

describe('the codes of an office', () => {
  test('are those of its defaults and quick topics, each at its field', () => {
    expect(told(codesOf(office()))).toEqual([
      'defaults.channel walk_in',
      'defaults.provided I1',
      'defaults.provided A4',
      'defaults.outcome info_given',
      'defaults.area north',
      'defaults.fundingProject project-1',
      'quickTopics 0101',
    ]);
  });

  test.each(['unknown', 'outside'])('leave out the area %s, which is of no list', (area) => {
    expect(told(codesOf(office({ area })))).not.toContain(`defaults.area ${area}`);
  });
});

describe('a save asks for', () => {
  test('every code of a new office', () => {
    expect(codesToCheck(null, office())).toEqual(codesOf(office()));
  });

  test('what the office did not name before', () => {
    expect(told(codesToCheck(office(), office({ outcome: 'referred', provided: ['A4', 'C1'] })))).toEqual([
      'defaults.provided C1',
      'defaults.outcome referred',
    ]);
    expect(codesToCheck(office(), office({}, true))).toEqual([]);
  });

  test('every code of an office that opens again', () => {
    expect(codesToCheck(office({}, true), office())).toEqual(codesOf(office()));
    expect(codesToCheck(office({}, true), office({}, true))).toEqual([]);
  });
});

test('a field is refused once, and only for the list it points into', () => {
  const wanted = codesOf(office());
  const all = wanted.map(({ list, code }) => ({ list, code }));
  expect(codesRefused(wanted, all)).toEqual([]);
  expect(codesRefused(wanted, [{ list: 'topics', code: 'I1' }, ...all.slice(3)])).toEqual([
    { path: 'defaults.channel', code: 'not_a_choice' },
    { path: 'defaults.provided', code: 'not_a_choice' },
  ]);
});
