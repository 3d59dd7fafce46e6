import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NOTE_MAX } from '../common/contact-fields.js';
import { isBirthNumber, isPesel } from './note-warnings-identity.js';
import { type NoteWarningKind, noteWarnings } from './note-warnings.js';

const found = (text: string) =>
  noteWarnings(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('what a note should not hold', () => {
  test.each<[string, NoteWarningKind, string]>([
    ['volat na 602 123 456 po páté', 'phone', '602 123 456'],
    ['tel.602123456', 'phone', '602123456'],
    ['mobil: +420 602 123 456.', 'phone', '+420 602 123 456'],
    ['+420602123456', 'phone', '+420602123456'],
    ['00420 602 123 456', 'phone', '00420 602 123 456'],
    ['(+420) 602-123-456', 'phone', '(+420) 602-123-456'],
    ['420 602 123 456', 'phone', '420 602 123 456'],
    ['syn 602\u00a0123\u00a0456, dcera nic', 'phone', '602\u00a0123\u00a0456'],
    ['602/123 456', 'phone', '602/123 456'],
    ['602.123.456', 'phone', '602.123.456'],
    ['602 12 34 56', 'phone', '602 12 34 56'],
    ['596 / 123 456', 'phone', '596 / 123 456'],
    ['tel. 5961 23 456', 'phone', '5961 23 456'],
    ['byt 15, 596123456', 'phone', '596123456'],
    ['komórka 501 234 567', 'phone', '501 234 567'],
    ['(32) 296-21-31', 'phone', '(32) 296-21-31'],
    ['22 635-09-54', 'phone', '22 635-09-54'],
    ['12 345 67 89', 'phone', '12 345 67 89'],
    ['+48 12 345 67 89', 'phone', '+48 12 345 67 89'],
    ['+48 (32) 296 21 31', 'phone', '+48 (32) 296 21 31'],
    ['0048601234567', 'phone', '0048601234567'],
    ['+48221140954', 'phone', '+48221140954'],
    ['+380 67 123 45 67', 'phone', '+380 67 123 45 67'],
    ['067 123 45 67', 'phone', '067 123 45 67'],
    ['0905 123 456', 'phone', '0905 123 456'],
    ['+421 905 123 456', 'phone', '+421 905 123 456'],
    ['+49 151 23456789', 'phone', '+49 151 23456789'],
    ['602 123 456 2 děti', 'phone', '602 123 456'],
    ['602 1234 56', 'phone', '602 1234 56'],
    ['tel. 84 638 12 34', 'phone', '84 638 12 34'],
    ['+48 84 638 12 34', 'phone', '+48 84 638 12 34'],
    ['846381234', 'phone', '846381234'],
    ['posta@seznam.cz', 'email', 'posta@seznam.cz'],
    ['info@gmail.com', 'email', 'info@gmail.com'],
    ['biuro@poczta.onet.pl', 'email', 'biuro@poczta.onet.pl'],
    ['řidič 602 123 456 milá paní', 'phone', '602 123 456'],
    ['napsat na jana.novakova@seznam.cz.', 'email', 'jana.novakova@seznam.cz'],
    ['(j.kowalski+desk@poczta.onet.pl)', 'email', 'j.kowalski+desk@poczta.onet.pl'],
    ['jan(at)centrum.cz', 'email', 'jan(at)centrum.cz'],
    ['jan [zavináč] email.cz', 'email', 'jan [zavináč] email.cz'],
    ['żółw@poczta.pl', 'email', 'żółw@poczta.pl'],
    ['RČ 736028/5163', 'birth_number', '736028/5163'],
    ['RČ7360285163', 'birth_number', '7360285163'],
    ['736028 / 5163', 'birth_number', '736028 / 5163'],
    ['73 60 28/5163', 'birth_number', '73 60 28/5163'],
    ['450312/123', 'birth_number', '450312/123'],
    ['455312123', 'birth_number', '455312123'],
    ['DIČ CZ7360285163', 'birth_number', '7360285163'],
    ['r. č. 855612/1234', 'birth_number', '855612/1234'],
    ['RČ: 855612/1234', 'birth_number', '855612/1234'],
    ['rodné číslo 855612 1234', 'birth_number', '855612 1234'],
    ['PESEL 44051401358', 'pesel', '44051401358'],
    ['PESEL 44051401359', 'pesel', '44051401359'],
    ['pesel:02070803628.', 'pesel', '02070803628'],
    ['440514 01359', 'pesel', '440514 01359'],
  ])('“%s”: %s', (text, kind, piece) => {
    expect(found(text)).toEqual([[kind, piece]]);
  });

  test('several in one note, in order', () => {
    const text = 'Paní 736028/5163, tel. 602 123 456 nebo 777 888 999, mail eva@post.cz, bratr 44051401359';
    expect(found(text).map(([kind]) => kind)).toEqual(['birth_number', 'phone', 'phone', 'email', 'pesel']);
  });
});

describe('what a note may hold', () => {
  test.each([
    ['Volala na 112, pak na 158 a 155.'],
    ['linky 150 155 158'],
    ['Linka bezpečí 116 111, linka pro seniory 800 200 007'],
    ['infolinia 800 108 108, telefon zaufania 116 123'],
    ['Dluh 12 500 Kč, splátka 1 250 Kč'],
    ['dluží 125 000 000 Kč'],
    ['celkem 250 000 500,50 zł'],
    ['1 250 000 000 korun'],
    ['exekuce na 602 123 456,- '],
    ['Kč 602 123 456'],
    ['jednání 21. 11. 2026 v 10:30'],
    ['21.11.2026 - 30.11.2026'],
    ['2026-11-21 09:30'],
    ['v letech 2019–2024, od roku 1998'],
    ['zákon č. 108/2006 Sb., § 37 odst. 2 písm. a)'],
    ['Dz.U. 2024 poz. 773'],
    ['sp. zn. 12 C 345/2024, č. j. 123456789/2024'],
    ['spis 12/2024, č.j. MMO/123456/2024'],
    ['Ostrava-Poruba 708 00, Hlavní 2742/10'],
    ['702 00 Ostrava 1'],
    ['00-950 Warszawa, ul. Długa 12/4 m. 5'],
    ['účet 2000145399/0800'],
    ['účet 123456789/0100'],
    ['19-2000145399/0800'],
    ['konto 61 1090 1014 0000 0712 1981 2874'],
    ['CZ65 0800 0000 1920 0014 5399'],
    ['IČO 27074358, REGON 123456785, NIP 123-456-32-18, KRS 0000127206'],
    ['projekt CZ.03.02.01/00/25_106/0006125'],
    ['kontakt OVA-2026-004711'],
    ['byt 3+1, 68 m2, nájem 14 500, energie 3 200'],
    ['dvě děti (7 a 12 let), věk 80+'],
    ['přijde v 9:30 nebo 14.15'],
    ['V pondělí @ 8 hodin'],
    ['podat na podatelna@ostrava.cz nebo info@armadaspasy.cz'],
    ['číslo 736028/5164 nemá platnou kontrolní číslici'],
    ['851332/1234'],
    ['44051401358'],
    ['44053301359'],
    ['+420 800 123 456'],
    ['infolinka 844 844 844, +420 844 121 121'],
    ['500+ i 800+'],
    [''],
  ])('“%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('birth numbers and PESEL', () => {
  test.each([
    ['7360285163', true],
    ['7360285164', false],
    ['450312123', true],
    ['540312123', false],
    ['451312123', false],
    ['0431200008', false],
    ['0421017777', Number('0421017777') % 11 === 0],
    ['12345678', false],
  ])('birth number %s: %s', (digits, expected) => {
    expect(isBirthNumber(digits)).toBe(expected);
  });

  test('until 1985 a remainder of ten was written as nought, later not', () => {
    const serials = Array.from({ length: 1000 }, (_, serial) => String(serial).padStart(3, '0'));
    const withTen = (date: string) =>
      serials.map((serial) => date + serial).filter((nine) => Number(nine) % 11 === 10);
    for (const nine of withTen('800101')) expect(isBirthNumber(`${nine}0`)).toBe(true);
    for (const nine of withTen('860101')) expect(isBirthNumber(`${nine}0`)).toBe(false);
  });

  test.each([
    ['44051401359', true],
    ['02070803628', true],
    ['02270803624', true],
    ['02070803629', false],
    ['44135401359', false],
    ['00000000000', false],
  ])('PESEL %s: %s', (digits, expected) => {
    expect(isPesel(digits)).toBe(expected);
  });
});

const two = (value: number) => String(value).padStart(2, '0');
const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

const birthNumber = fc
  .tuple(
    fc.integer({ min: 1954, max: 2025 }),
    day,
    fc.boolean(),
    fc.boolean(),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([year, date, woman, raised, serial]) => {
    const month = date.month + (woman ? 50 : 0) + (raised && year >= 2004 ? 20 : 0);
    const nine = two(year % 100) + two(month) + two(date.day) + String(serial).padStart(3, '0');
    return { nine, check: Number(nine) % 11 };
  })
  .filter(({ check }) => check < 10)
  .map(({ nine, check }) => `${nine}${check}`);

const pesel = fc
  .tuple(fc.constantFrom(80, 0, 20), fc.integer({ min: 0, max: 99 }), day, fc.integer({ min: 0, max: 9999 }))
  .map(([century, year, date, serial]) => {
    const ten = two(year) + two(date.month + century) + two(date.day) + String(serial).padStart(4, '0');
    const sum = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3].reduce(
      (total, weight, index) => total + weight * Number(ten[index]),
      0,
    );
    return ten + String((10 - (sum % 10)) % 10);
  });

const phone = fc
  .tuple(
    fc.constantFrom('', '+420 ', '+48', '00420', '0048 ', '+420-', '420 ', '(+48) '),
    fc.constantFrom('601', '604', '720', '777', '596', '221', '501', '733', '881'),
    fc.integer({ min: 0, max: 999_999 }).map((rest) => String(rest).padStart(6, '0')),
    fc.constantFrom(' ', '', '-', '\u00a0', '.', ' - '),
  )
  .map(([country, area, rest, gap]) => country + [area, rest.slice(0, 3), rest.slice(3)].join(gap))
  // Nine digits in one piece may be either; the birth number is the graver reading.
  .filter((text) => !isBirthNumber(text));

/** Any text without digits, that does not turn a number into an amount or a register's number. */
const around = fc
  .string({ unit: fc.constantFrom(...'abdhjmopsuwxžůśě ,;:!?\n"'), maxLength: 40 })
  .map((text) => (text === '' ? '' : ` ${text} `));

describe('properties', () => {
  test.each<[NoteWarningKind, fc.Arbitrary<string>]>([
    ['birth_number', birthNumber],
    ['birth_number', birthNumber.map((digits) => `${digits.slice(0, 6)}/${digits.slice(6)}`)],
    ['pesel', pesel],
    ['phone', phone],
    [
      'email',
      fc.emailAddress().filter((mail) => /^[a-z0-9]/i.test(mail) && /@[\w.-]+\.[a-z]{2,24}$/i.test(mail)),
    ],
  ])('a %s is found in any text', (kind, arbitrary) => {
    fc.assert(
      fc.property(around, arbitrary, around, (before, piece, after) => {
        const text = before + piece + after;
        const start = before.length;
        expect(noteWarnings(text)).toContainEqual({ kind, start, end: start + piece.length });
      }),
    );
  });

  test('never throws; warnings are in order, apart and inside the text', () => {
    const sign = fc.constantFrom(...'0123456789 /-.@+()ačž\u00a0');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: sign, maxLength: 200 })),
        (text) => {
          let end = 0;
          for (const warning of noteWarnings(text)) {
            expect(warning.start).toBeGreaterThanOrEqual(end);
            expect(warning.end).toBeGreaterThan(warning.start);
            end = warning.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test.each(['1 ', '0', '@', 'a', 'a@', 'a.', '1-', '(', '+', '12 345 67 ', 'a@a.'])(
    'time is linear: %j',
    (piece) => {
      // A pattern that goes back for each sign would take minutes; a busy machine does not take this long.
      const started = Date.now();
      noteWarnings(piece.repeat(10 * NOTE_MAX));
      expect(Date.now() - started).toBeLessThan(10_000);
    },
  );
});
