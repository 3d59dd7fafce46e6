import { describe, expect, it } from '@jest/globals';
import { onlyEntry } from './only-entry.js';

const entries = [
  { code: '02', labels: ['Dluhy'] },
  { code: '0201', labels: ['exekuce, srážky ze mzdy', 'garnishment'] },
  { code: '0202', labels: ['dluhy na nájmu'] },
  { code: '0203', labels: ['osobní bankrot'], retired: true },
];
const codeOf = (text: string) => onlyEntry(text, entries)?.code ?? null;

describe('the only entry', () => {
  it('is the one that fits, or the one that is called exactly so', () => {
    expect(codeOf('exek')).toBe('0201');
    expect(codeOf('GARNISHMENT')).toBe('0201');
    expect(codeOf('dluhy')).toBe('02');
    expect(codeOf('02')).toBe('02');
  });

  it('is none where several or none fit, or only one that is used no more', () => {
    expect(codeOf('dlu')).toBeNull();
    expect(codeOf('xyz')).toBeNull();
    expect(codeOf('bankrot')).toBeNull();
    expect(codeOf(' ')).toBeNull();
  });
});
