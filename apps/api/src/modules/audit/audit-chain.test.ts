import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHAIN_START, headOfDay, nextLink } from './audit-chain.js';
import type { SealedEntry } from './audit-chain.js';

const FIELDS = [
  'id',
  'at',
  'townId',
  'actorId',
  'role',
  'officeId',
  'action',
  'subjectType',
  'subjectId',
  'reason',
  'details',
  'requestId',
] as const satisfies readonly (keyof SealedEntry)[];

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const maybe = fc.option(text, { nil: null });
const entry: fc.Arbitrary<SealedEntry> = fc.record({
  id: text,
  at: text,
  townId: maybe,
  actorId: maybe,
  role: maybe,
  officeId: maybe,
  action: text,
  subjectType: maybe,
  subjectId: maybe,
  reason: maybe,
  details: maybe,
  requestId: maybe,
});

function chain(entries: readonly SealedEntry[]): Buffer[] {
  let link: Buffer = CHAIN_START;
  return entries.map((each) => (link = nextLink(link, each)));
}

/** Where a walk over the stored links breaks: each line is held against the stored link before it. */
function breaks(entries: readonly SealedEntry[], links: readonly Buffer[]): number[] {
  return entries.flatMap((each, place) => {
    const before = links[place - 1] ?? CHAIN_START;
    return links[place] !== undefined && nextLink(before, each).equals(links[place]) ? [] : [place];
  });
}

const log = fc.array(entry, { minLength: 2, maxLength: 8 });

describe('the chain', () => {
  test('holds where nothing was touched', () => {
    fc.assert(fc.property(log, (entries) => expect(breaks(entries, chain(entries))).toEqual([])));
  });

  test('breaks exactly at the line of which any field was changed', () => {
    const change = fc.record({
      entries: log,
      place: fc.nat(),
      field: fc.constantFrom(...FIELDS),
      value: maybe,
    });
    fc.assert(
      fc.property(change, ({ entries, place, field, value }) => {
        const at = place % entries.length;
        const touched = entries.map((each, index) => (index === at ? { ...each, [field]: value } : each));
        fc.pre(entries[at]?.[field] !== value);
        expect(breaks(touched as SealedEntry[], chain(entries))).toEqual([at]);
      }),
    );
  });

  test('tells an empty text from none', () => {
    fc.assert(
      fc.property(entry, fc.constantFrom(...FIELDS), (each, field) => {
        const empty = nextLink(CHAIN_START, { ...each, [field]: '' });
        const none = nextLink(CHAIN_START, { ...each, [field]: null } as SealedEntry);
        expect(empty.equals(none)).toBe(false);
      }),
    );
  });

  test('tells neighbouring fields apart that would read alike when put together', () => {
    const base = { ...Object.fromEntries(FIELDS.map((field) => [field, null])), id: '1', at: '', action: '' };
    const one = { ...base, subjectType: 'ab', subjectId: 'c' } as unknown as SealedEntry;
    const other = { ...base, subjectType: 'a', subjectId: 'bc' } as unknown as SealedEntry;
    expect(nextLink(CHAIN_START, one).equals(nextLink(CHAIN_START, other))).toBe(false);
  });

  test('shows a line that was taken out, slipped in or swapped with its neighbour', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { minLength: 3, maxLength: 8, selector: ({ id }) => id }),
        fc.nat(),
        (entries, place) => {
          const links = chain(entries);
          const at = place % (entries.length - 1);
          const removed = entries.filter((_, index) => index !== at);
          expect(breaks(removed, links)[0]).toBe(at);
          const inserted = [
            ...entries.slice(0, at),
            { ...entries[at]!, id: 'slipped in, with an id of its own' },
            ...entries.slice(at),
          ];
          expect(breaks(inserted, links)[0]).toBe(at);
          const swapped = [...entries];
          [swapped[at], swapped[at + 1]] = [entries[at + 1]!, entries[at]!];
          expect(breaks(swapped, links)).toEqual(expect.arrayContaining([at, at + 1]));
        },
      ),
    );
  });
});

test('a signed head names its day, its place and its link', () => {
  const heads = [
    headOfDay('2026-11-21', '1', Buffer.from('aa', 'hex')),
    headOfDay('2026-11-22', '1', Buffer.from('aa', 'hex')),
    headOfDay('2026-11-21', '2', Buffer.from('aa', 'hex')),
    headOfDay('2026-11-21', '1', Buffer.from('ab', 'hex')),
  ].map((head) => head.toString());
  expect(new Set(heads).size).toBe(heads.length);
});
