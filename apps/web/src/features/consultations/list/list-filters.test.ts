import { describe, expect, test } from '@jest/globals';
import { daysOf, filtersFrom, filtersOf, rangeOf, toSave } from './list-filters.js';

const PRAGUE = 'Europe/Prague';
/** Already the first of December in Prague. */
const NOW = new Date('2026-11-30T23:30:00.000Z');

describe('filters of the list', () => {
  test.each([
    ['today', { from: '2026-12-01', to: '2026-12-01' }],
    ['yesterday', { from: '2026-11-30', to: '2026-11-30' }],
    ['week', { from: '2026-11-25', to: '2026-12-01' }],
    ['month', { from: '2026-12-01', to: '2026-12-01' }],
    ['all', {}],
  ] as const)('%s', (range, days) => {
    expect(daysOf(range, NOW, PRAGUE)).toEqual(days);
  });

  test('an address gives only what can be a filter', () => {
    const parameters = new URLSearchParams(
      'from=2026-11-01&to=x&kind=none&risk=none&topic=0201&text=Novakova&channel=a b',
    );
    expect(filtersFrom(parameters)).toEqual({ from: '2026-11-01', topic: '0201' });
    expect(filtersFrom(new URLSearchParams('risk=any'))).toEqual({ risk: 'any' });
  });

  test('days that move with the calendar are saved as such, and are those of another day later', () => {
    const search = toSave({ from: '2026-12-01', to: '2026-12-01', topic: '0201' }, 'byt', NOW, PRAGUE);
    expect(search).toEqual({ text: 'byt', topic: '0201', span: 'today' });
    const later = new Date('2027-03-05T10:00:00.000Z');
    const saved = { id: '1', name: 'Dluhy', search };
    expect(filtersOf(saved, later, PRAGUE)).toEqual({ from: '2027-03-05', to: '2027-03-05', topic: '0201' });
    const today = { from: '2026-12-01', to: '2026-12-01' };
    expect(toSave(today, '', NOW, PRAGUE, 'month')).toEqual({ text: '', span: 'month' });
    expect(toSave(today, '', NOW, PRAGUE, 'own')).toEqual({ text: '', ...today });
    expect(toSave({ topic: '0201' }, '', NOW, PRAGUE)).toEqual({ text: '', topic: '0201' });
    expect(toSave({ from: '2026-10-01', to: '2026-10-31' }, '', NOW, PRAGUE)).toEqual({
      text: '',
      from: '2026-10-01',
      to: '2026-10-31',
    });
    expect(rangeOf({ from: '2026-10-01', to: '2026-10-31' }, NOW, PRAGUE)).toBeNull();
  });
});
