import { expect, it } from '@jest/globals';
import type { CodelistEntryInput } from '@okenko/shared/codelists/codelists.contract';
import type { Labels } from '@okenko/shared/common/languages';
import { labelLanguages, withAllLabels } from './label-languages.js';

it.each([
  ['pl', ['pl', 'en'], 'pl en cs', 'pl en'],
  ['en', ['pl'], 'en pl cs', 'en pl'],
  ['cs', ['cs', 'pl', 'en'], 'cs pl en', 'cs pl en'],
  ['pl', ['cs', 'pl', 'en'], 'pl cs en', 'pl cs en'],
] as const)(
  'of a person with %s in a town with %j begin with the own one: %s',
  (own, ofTown, order, used) => {
    const languages = labelLanguages(own, ofTown);
    expect([languages.order.join(' '), languages.used.join(' ')]).toEqual([order, used]);
  },
);

it.each<[Labels, Labels]>([
  [
    { cs: '', pl: 'długi', en: 'debts' },
    { cs: 'długi', pl: 'długi', en: 'debts' },
  ],
  [
    { cs: 'dluhy', pl: 'długi', en: 'debts' },
    { cs: 'dluhy', pl: 'długi', en: 'debts' },
  ],
  [
    { cs: ' ', pl: 'długi', en: '' },
    { cs: 'długi', pl: 'długi', en: '' },
  ],
])('gives the name of the own language where an unused one is empty: %j', (labels, expected) => {
  const input = { labels } as CodelistEntryInput;
  expect(withAllLabels(input, labelLanguages('pl', ['pl', 'en'])).labels).toEqual(expected);
});
