import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../errors/domain-error.js';
import { saveStep } from './revision.js';

const record = { id: '1', name: 'Radnice', hours: [{ opens: '08:00' }], revision: 3 };

function refusal(
  current: { revision: number } | null,
  input: { revision: number } & Record<string, unknown>,
): [number, string, unknown] {
  try {
    saveStep('office', current, input);
  } catch (error) {
    if (error instanceof DomainError) return [error.status, error.code, error.extras.current];
  }
  throw new Error('Nothing was refused.');
}

describe('a save', () => {
  test('of revision 0 makes what is not there', () =>
    expect(saveStep('office', null, { revision: 0 })).toBe('create'));

  test('based on a record that is not there is not found', () =>
    expect(refusal(null, { revision: 2 })).toEqual([404, 'office.not_found', undefined]));

  test('based on the record as it stands changes it', () => {
    const input = { name: 'Nová radnice', revision: 3 };
    expect(saveStep('office', record, input)).toBe('update');
  });

  test('that arrives twice is done already', () => {
    const input = { name: 'Radnice', hours: [{ opens: '08:00' }], revision: 2 };
    expect(saveStep('office', record, input)).toBe('done');
    expect(saveStep('office', { ...record, revision: 1 }, { ...input, revision: 0 })).toBe('done');
  });

  test('that comes too late meets the record as it stands', () => {
    expect(refusal(record, { ...record, name: 'Jiná', revision: 2 })).toEqual([
      409,
      'office.changed_meanwhile',
      record,
    ]);
    expect(refusal(record, { ...record, revision: 1 })).toEqual([409, 'office.changed_meanwhile', record]);
    expect(refusal(record, { ...record, revision: 4 })).toEqual([409, 'office.changed_meanwhile', record]);
  });

  test('is one of the three or refused, for any two revisions', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.boolean(), (stands, based, same) => {
        const input = { name: same ? 'Radnice' : 'Jiná', revision: based };
        const current = { ...record, revision: stands };
        if (stands === based) expect(saveStep('office', current, input)).toBe('update');
        else if (stands === based + 1 && same) expect(saveStep('office', current, input)).toBe('done');
        else expect(refusal(current, input)[0]).toBe(409);
      }),
    );
  });
});
