import type { CodelistEntry } from '@okenko/shared/codelists/codelists.contract';
import { describe, expect, it } from '@jest/globals';
import { branchesOf, freeCode, orderAfterMove } from './tree.js';

function anEntry(code: string, parent: string | null = null): CodelistEntry {
  return {
    code,
    parent,
    labels: { cs: code, pl: code, en: code },
    position: 0,
    sensitive: false,
    keywords: [],
    retired: false,
    group: null,
    revision: 1,
  };
}

const topics = [
  anEntry('01'),
  anEntry('0101', '01'),
  anEntry('0102', '01'),
  anEntry('02'),
  anEntry('0201', '02'),
];

describe('branchesOf', () => {
  it('lets children follow their parent, in the order of the list', () => {
    const shuffled = [anEntry('02'), anEntry('0102', '01'), anEntry('01'), anEntry('0101', '01')];
    expect(branchesOf(shuffled).map(({ entry }) => entry.code)).toEqual(['02', '01', '0102', '0101']);
  });

  it('keeps an entry whose parent is not in the list', () => {
    expect(branchesOf([anEntry('x', 'gone')]).map(({ entry }) => entry.code)).toEqual(['x']);
  });
});

describe('orderAfterMove', () => {
  const branch = (code: string) => branchesOf(topics).find(({ entry }) => entry.code === code) ?? fail(code);

  it('moves a topic with all that is below it', () => {
    expect(orderAfterMove(topics, branch('02'), 0)).toEqual(['02', '0201', '01', '0101', '0102']);
  });

  it('moves a sub topic among its siblings only', () => {
    expect(orderAfterMove(topics, branch('0102'), 0)).toEqual(['01', '0102', '0101', '02', '0201']);
  });
});

describe('freeCode', () => {
  it('counts on under a numbered parent', () => {
    expect(freeCode(topics, '01', 'whatever')).toBe('0103');
    expect(freeCode(topics, null, 'whatever')).toBe('03');
    expect(freeCode([...topics, anEntry('03')], '03', 'whatever')).toBe('0301');
  });

  it('makes a code of the name elsewhere, and never one that is taken', () => {
    const outcomes = [anEntry('predano_jinam')];
    expect(freeCode(outcomes, null, 'Řešeno hned')).toBe('reseno_hned');
    expect(freeCode(outcomes, null, 'Předáno jinam')).toBe('predano_jinam_2');
  });
});

function fail(code: string): never {
  throw new Error(`no entry ${code}`);
}
