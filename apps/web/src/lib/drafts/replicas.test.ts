import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edited, newDraft, wished, type Draft } from './draft.js';
import { covers, joined } from './replicas.js';
import { begun, done, nextStep } from './steps.js';
import { FakeServer } from './testing/fake-server.js';
import { someFields } from './testing/some-fields.js';

const AT = '2026-11-20T09:00:00.000Z';

/** States of one draft as two windows of a person may hold them: typed in either, answered in either. */
const pair = fc
  .array(
    fc.record({
      window: fc.constantFrom(0, 1),
      act: fc.constantFrom('type', 'area', 'close', 'begin', 'answer'),
    }),
    { maxLength: 12 },
  )
  .map((acts) => {
    const server = new FakeServer();
    const start = newDraft('0190cccc-0000-7000-8000-000000000001', { fields: someFields() }, AT, 1);
    const windows: [Draft, Draft] = [start, start];
    acts.forEach(({ window, act }, index) => {
      windows[window as 0 | 1] = step(windows[window as 0 | 1], act, index + 2, server);
    });
    return windows;
  });

function step(draft: Draft, act: string, stamp: number, server: FakeServer): Draft {
  if (act === 'type') return edited(draft, { note: `n${stamp}` }, AT, stamp);
  if (act === 'area') return edited(draft, { area: `a${stamp}` }, AT, stamp);
  if (act === 'close') return wished(draft, { move: 'close', endedAt: AT }, AT, stamp);
  const next = nextStep(draft);
  if (next === null) return draft;
  if (act === 'begin') return begun(draft, next);
  const answer = server.take(draft.id, next);
  return answer.kind === 'done' ? done(draft, next, answer.record) : draft;
}

describe('joined', () => {
  test('the order does not matter, twice changes nothing, and nothing typed is lost', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const both = joined(one, other);
        expect(joined(other, one)).toEqual(both);
        expect(joined(both, one)).toEqual(both);
        expect(joined(both, other)).toEqual(both);
        expect(covers(both, one) && covers(both, other)).toBe(true);
      }),
    );
  });

  test('the later word of a field wins, whoever heard last from the server', () => {
    const start = newDraft('0190cccc-0000-7000-8000-000000000001', { fields: someFields() }, AT, 1);
    const server = new FakeServer();
    const here = step(edited(start, { note: 'old' }, AT, 2), 'answer', 3, server);
    const there = edited(start, { note: 'new' }, AT, 5);
    expect(joined(here, there)).toMatchObject({ fields: { note: 'new' }, base: { revision: 1 } });
  });
});
