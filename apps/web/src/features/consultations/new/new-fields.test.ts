import { describe, expect, it } from '@jest/globals';
import type { OfficeDefaults } from '@okenko/shared/offices/offices.contract';
import { comesByPhone, quickContacts, usableDefaults, type KnownCodes } from './new-fields.js';

const DEFAULTS: OfficeDefaults = {
  channel: 'walk_in',
  inquirer: 'self',
  subject: 'self',
  level: 'information',
  provided: ['I1', 'A2'],
  outcome: 'info_given',
  ageBand: 'unknown',
  area: 'poruba',
  language: 'uk',
  fundingProject: 'esf',
};

const codes = (inUse: string[], retired: string[] = []) =>
  new Map([...inUse.map((code) => entry(code, false)), ...retired.map((code) => entry(code, true))]);
const entry = (code: string, retired: boolean) => [code, { retired }] as const;

const ALL: KnownCodes = {
  channels: codes(['walk_in', 'phone_in']),
  provided: codes(['I1', 'A2']),
  outcomes: codes(['info_given']),
  areas: codes(['poruba']),
  languages: codes(['uk']),
  fundingProjects: codes(['esf']),
};
const RETIRED: KnownCodes = {
  channels: codes(['phone_in'], ['walk_in']),
  provided: codes(['I1'], ['A2']),
  outcomes: codes(['referred']),
  areas: codes(['centre'], ['poruba']),
  languages: codes(['pl'], ['uk']),
  fundingProjects: codes(['own'], ['esf']),
};
const NONE: KnownCodes = {
  channels: codes([]),
  provided: codes([]),
  outcomes: codes([]),
  areas: codes([]),
  languages: codes([]),
  fundingProjects: codes([]),
};

describe('the defaults of an office', () => {
  it('stand while their codes are in use, or while the lists are not here', () => {
    expect(usableDefaults(DEFAULTS, ALL)).toEqual(DEFAULTS);
    expect(usableDefaults(DEFAULTS, NONE)).toEqual(DEFAULTS);
  });

  it('leave out what the town retired or does not know', () => {
    expect(usableDefaults(DEFAULTS, RETIRED)).toEqual({
      ...DEFAULTS,
      channel: 'phone_in',
      provided: ['I1'],
      outcome: null,
      area: 'unknown',
      language: null,
      fundingProject: null,
    });
  });

  it('keep "outside the town", which is no code of a list', () => {
    expect(usableDefaults({ ...DEFAULTS, area: 'outside' }, RETIRED).area).toBe('outside');
  });
});

it('takes every empty contact for a call, and the question for the way for a visit', () => {
  expect(quickContacts.filter(comesByPhone)).toEqual(['wrong_number', 'silent', 'thank_you']);
});
