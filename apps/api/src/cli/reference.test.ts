import { describe, expect, test } from '@jest/globals';
import { codelistNames } from '@okenko/shared/codelists/codelists.contract';
import { bestEntries } from '@okenko/shared/consultations/capture-match';
import { firstOffice, prefixOf } from './new-town.js';
import { loadReference } from './reference.js';

const reference = loadReference();
const codes = (list: keyof typeof reference) => reference[list].map(({ code }) => code);

describe('the reference lists', () => {
  test('has every list of the contract, topics with two levels', () => {
    expect(Object.keys(reference)).toEqual([...codelistNames]);
    expect(reference.topics.filter(({ parent }) => parent === null)).toHaveLength(12);
    expect(reference.topics.filter(({ parent }) => parent !== null)).toHaveLength(69);
    expect(reference['target-groups']).toHaveLength(28);
    expect(reference.channels.every(({ group }) => group !== null)).toBe(true);
    expect(reference['funding-projects']).toEqual([]);
  });

  test.each(['CZ', 'PL'] as const)('hold everything that a new office in %s begins with', (country) => {
    const { defaults, quickTopics } = firstOffice(country);
    expect(codes('channels')).toContain(defaults.channel);
    expect(codes('outcomes')).toContain(defaults.outcome);
    expect(codes('provided')).toEqual(expect.arrayContaining(defaults.provided));
    expect(codes('topics')).toEqual(expect.arrayContaining(quickTopics));
  });

  test.each([
    ['exekutor', '0201'],
    ['exekucka', '0201'],
    ['superdavka', '0301'],
    ['prispevek na bydleni', '0301'],
    ['vypoved z najmu', '0101'],
    ['eksmisja', '0101'],
    ['komornik', '0201'],
    ['chwilowki', '0203'],
    ['debt collector', '0201'],
    ['rent arrears', '0105'],
    ['alkohol', '0901'],
    ['obcanka', '1103'],
    ['odlehcovacka', '0605'],
    ['rozvoz obedu', '0602'],
  ])('what people say finds its topic: %s', (said, topic) => {
    const entries = reference.topics.map(({ code, parent, labels, keywords }) => ({
      code,
      parent,
      labels: [...Object.values(labels), ...keywords],
    }));
    expect(bestEntries(said, entries).map(({ code }) => code)).toEqual([topic]);
  });
});

test.each([
  ['Ostrava', 'OST'],
  ['Łódź', 'LOD'],
  ['Č', 'OKN'],
  ['12', 'OKN'],
])('the contact numbers of %s begin with %s', (name, prefix) => {
  expect(prefixOf(name)).toBe(prefix);
});
