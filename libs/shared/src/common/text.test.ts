import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, isStorable, line, prose, requiredLine } from './text.js';

const anyText = fc.string({ unit: 'binary', maxLength: 100 });

describe('fold', () => {
  test.each([
    ['Łódź', 'lodz'],
    ['ŘEHOŘ', 'rehor'],
    ['Příbor  Nový\tJičín\n', 'pribor novy jicin'],
    ['Żaba ćma', 'zaba cma'],
    ['Straße', 'strasse'],
    ['Đakovo Ørsted Æ œ', 'dakovo orsted ae oe'],
    ['\u00a0dva\u00a0slova ', 'dva slova'],
    ['допомога', 'допомога'],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding twice is folding once, composed or not', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  test('capitals and small letters of our languages fold alike', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aábcčdďeéěfghiíjklłmnňńoópqrřsšśtťuúůvwxyýzžźżąćęó ') }),
        (text) => {
          expect(fold(text.toUpperCase())).toBe(fold(text));
        },
      ),
    );
  });
});

describe('text that can be stored', () => {
  test.each([
    ['běžný text\ns řádky\ta tabulátorem', true],
    ['😀 👩‍👧', true],
    ['a\u0000b', false],
    ['a\u001bb', false],
    ['\ud800', false],
  ])('%j: %s', (text, expected) => {
    expect(isStorable(text)).toBe(expected);
  });

  test('a line has one line and no spaces around', () => {
    expect(line(5).safeParse('a\nb').success).toBe(false);
    expect(requiredLine(5).parse('  abc ')).toBe('abc');
    expect(requiredLine(5).safeParse('   ').success).toBe(false);
    expect(requiredLine(5).safeParse('abcdef').success).toBe(false);
  });

  test('prose keeps its lines with one kind of line end and is composed', () => {
    expect(prose(20).parse('a\r\nb\rc \n ')).toBe('a\nb\nc');
    expect(prose(20).parse('e\u0301')).toBe('é');
    expect(prose(3).safeParse('abcd').success).toBe(false);
  });

  test('what is accepted can be stored, and is accepted unchanged again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = prose(100).safeParse(text);
        if (!first.success) return;
        expect(isStorable(first.data)).toBe(true);
        expect(prose(100).parse(first.data)).toBe(first.data);
      }),
    );
  });
});
