import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inChunks } from './chunks.js';

/** PostgreSQL refuses a notification of this size or more. */
const LIMIT = 8_000;

describe('events in chunks', () => {
  test('all arrive, in order, in texts that PostgreSQL takes', () => {
    const event = fc.record({ type: fc.string({ unit: 'grapheme', maxLength: 300 }), id: fc.uuid() });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        const chunks = inChunks(events);
        for (const chunk of chunks) expect(Buffer.byteLength(chunk)).toBeLessThan(LIMIT);
        expect(chunks.flatMap((chunk) => JSON.parse(chunk) as unknown[])).toEqual(
          JSON.parse(JSON.stringify(events)),
        );
      }),
    );
  });

  test('few chunks for many small events, none for none', () => {
    const events = Array.from({ length: 100 }, (_, id) => ({ id }));
    expect(inChunks(events)).toHaveLength(1);
    expect(inChunks([])).toEqual([]);
  });

  test('an event that fits none is left out, its neighbours are not', () => {
    const chunks = inChunks([{ id: 1 }, { id: 2, text: 'ř'.repeat(LIMIT) }, { id: 3 }]);
    expect(chunks.flatMap((chunk) => JSON.parse(chunk) as unknown[])).toEqual([{ id: 1 }, { id: 3 }]);
  });
});
