import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { merge } from './merge.js';
import { sameUnit, unitNames, type DraftFields } from './draft-fields.js';
import { someFields } from './testing/some-fields.js';

const ancestor = (base: DraftFields | null, sent: Partial<DraftFields> | null = null) => ({
  base,
  sent,
  open: [],
});

describe('merge', () => {
  const base = someFields({ note: 'a' });

  test.each([
    ['only mine changed', { note: 'b' }, {}, { note: 'b' }, [], []],
    ['only theirs changed', {}, { note: 'c' }, { note: 'c' }, [], ['note']],
    ['both changed alike', { note: 'b' }, { note: 'b ' }, { note: 'b' }, [], []],
    ['both changed differently', { note: 'b' }, { note: 'c' }, { note: 'b' }, ['note'], []],
    ['different fields', { note: 'b' }, { area: 'poruba' }, { note: 'b', area: 'poruba' }, [], ['area']],
    [
      'parts of one unit',
      { kind: 'empty', emptyReason: 'silent' },
      { kind: 'orientation' },
      { kind: 'empty', emptyReason: 'silent' },
      ['kind'],
      [],
    ],
  ] as const)('%s', (_name, mine, theirs, fields, conflicts, taken) => {
    const result = merge(
      ancestor(base),
      { ...base, ...mine } as DraftFields,
      { ...base, ...theirs } as DraftFields,
    );
    expect(result).toEqual({ fields: { ...base, ...fields }, conflicts, taken });
  });

  test('a save whose answer was lost is not another person', () => {
    const mine = someFields({ note: 'abc' });
    const theirs = someFields({ note: 'ab' });
    expect(merge(ancestor(base, { note: 'ab' }), mine, theirs).conflicts).toEqual([]);
    expect(merge(ancestor(null, theirs), mine, theirs)).toEqual({ fields: mine, conflicts: [], taken: [] });
  });

  test('a choice that is still open stays open', () => {
    const theirs = { ...base, note: 'd' };
    const result = merge({ base: theirs, sent: null, open: ['note'] }, { ...base, note: 'b' }, theirs);
    expect(result.conflicts).toEqual(['note']);
  });

  const fields = fc
    .record({
      note: fc.constantFrom('', 'a', 'b', 'b '),
      topics: fc.constantFrom([], ['0101'], ['0101', '0201']),
      area: fc.constantFrom('unknown', 'poruba'),
      durationMinutes: fc.constantFrom(null, 5, 10),
      durationReason: fc.constantFrom(null, 'ran_on' as const),
    })
    .map((patch) => someFields({ ...patch, topics: [...patch.topics] }));

  test('nothing is lost: each unit is mine, theirs, or a conflict that shows both', () => {
    fc.assert(
      fc.property(fields, fields, fields, (before, mine, theirs) => {
        const { fields: result, conflicts, taken } = merge(ancestor(before), mine, theirs);
        for (const unit of unitNames) {
          const changedByMe = !sameUnit(unit, mine, before);
          const changedByThem = !sameUnit(unit, theirs, before);
          expect(sameUnit(unit, result, changedByMe || !changedByThem ? mine : theirs)).toBe(true);
          expect(conflicts.includes(unit)).toBe(
            changedByMe && changedByThem && !sameUnit(unit, mine, theirs),
          );
          expect(taken.includes(unit)).toBe(!changedByMe && changedByThem);
        }
      }),
    );
  });

  test('merging the result again changes nothing', () => {
    fc.assert(
      fc.property(fields, fields, fields, (before, mine, theirs) => {
        const once = merge(ancestor(before), mine, theirs);
        const twice = merge({ base: theirs, sent: null, open: once.conflicts }, once.fields, theirs);
        expect(twice.fields).toEqual(once.fields);
        expect(twice.conflicts).toEqual(once.conflicts);
      }),
    );
  });
});
