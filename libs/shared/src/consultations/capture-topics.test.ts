import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaptureEntry } from './capture-match.js';
import { topicsMeant, topicsSaid } from './capture-topics.js';
import { topics as some } from './capture.fixture.js';

const topics: CaptureEntry[] = [
  ...some,
  {
    code: '0501',
    parent: '05',
    labels: ['akutní krize', 'ostry kryzys', 'acute crisis'],
    keywords: ['panika', 'nie chce żyć', 'wants to die'],
    sensitive: true,
  },
  {
    code: '0902',
    parent: '09',
    labels: ['drogy', 'narkotyki', 'drugs'],
    keywords: ['závislost', 'koks'],
    sensitive: true,
  },
  {
    code: '10',
    parent: null,
    labels: ['Práce a vzdělávání', 'Praca i edukacja', 'Work and education'],
    keywords: [],
  },
  {
    code: '1299',
    parent: '12',
    labels: ['jiné', 'inne', 'other'],
    keywords: ['dům na půl cesty', 'žádost o byt'],
  },
];
const said = (text: string) => topicsSaid(text, topics).map(({ code }) => code);
const meant = (word: string) => topicsMeant(word, topics).map(({ code }) => code);

describe('words say a topic', () => {
  test.each([
    ['0201', ['0201']],
    ['02', ['02']],
    ['exekuce', ['0201']],
    ['exekucí', ['0201']],
    ['EXEKUTOREM', ['0201']],
    ['exek', ['0201']],
    ['srážky ze mzdy', ['0201']],
    ['mzdy ze srážky', ['0201']],
    ['srážky mzdy', ['0201']],
    ['dluh na nájmu', ['0105']],
    ['dávek', ['03']],
    ['důchody', ['03']],
    ['vzdělávání', ['10']],
    ['panika', ['0501']],
    ['závislostí', ['0902']],
    ['koks', ['0902']],
    ['nie chce żyć', ['0501']],
  ])('“%s”', (text, codes) => {
    expect(said(text)).toEqual(codes);
  });

  test('several of one kind are all told', () => {
    expect(said('domácí násilí')).toEqual(['0401', '0402']);
  });

  test.each([
    ['the beginning of a name that is not half of it', 'exe'],
    ['a short word that begins a name', 'pij'],
    ['the beginning of a sensitive one', 'pani'],
    ['a part of a sensitive one', 'nie chce'],
    ['a short word that may be a sensitive one in another case', 'koksu'],
    ['“second” in another language than the drugs', 'drugi'],
    ['a part of what people call it', 'wants to'],
    ['a word out of what people call it', 'půl'],
    ['the beginning of what people call it', 'žádost o'],
    ['a number as it stands for minutes', '10'],
    ['a word of every conversation', 'other'],
    ['the first word of a label', 'ohrožení'],
    ['nothing', ''],
    ['signs', ' ,- '],
    ['a retired one', '0299'],
  ])('not: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a word may mean a topic', () => {
  test.each([
    ['ohrožení', ['0101']],
    ['dluh', ['0105', '02', '0204']],
    ['panik', ['0501']],
    ['koksu', ['0902']],
    ['jiné', ['1299']],
    ['exe', []],
    ['půl', []],
    ['wants', []],
    ['osoby', []],
    ['drugi', []],
    ['ohrožení bydlení', []],
    ['telefonního', []],
  ])('“%s”', (word, codes) => {
    expect(meant(word)).toEqual(codes);
  });

  test('never throws, never names one twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const codes of [said(text), meant(text)]) expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});
