import { describe, expect, it, jest } from '@jest/globals';
import { SetAside } from './set-aside.js';

function bench() {
  const due = new Set<() => void>();
  const discard = jest.fn<(id: string) => void>();
  const changed = jest.fn<(id: string) => void>();
  const after = (_wait: number, call: () => void) => {
    due.add(call);
    return () => void due.delete(call);
  };
  const aside = new SetAside({ discard, registry: { changed } as never }, { after });
  return { aside, discard, timeIsUp: () => [...due].forEach((call) => call()) };
}

describe('records that were thrown away', () => {
  it('go when the time is up, once', () => {
    const { aside, discard, timeIsUp } = bench();
    aside.discardAfter('a', 10_000);
    expect(discard).not.toHaveBeenCalled();
    timeIsUp();
    timeIsUp();
    expect(discard.mock.calls).toEqual([['a']]);
    expect(aside.has('a')).toBe(false);
  });

  it('stay when they were taken back', () => {
    const { aside, discard, timeIsUp } = bench();
    aside.discardAfter('a', 10_000);
    aside.takeBack('a');
    timeIsUp();
    aside.discardAll();
    expect(discard).not.toHaveBeenCalled();
  });

  it('go at once with the person who leaves, and never in the name of the next', () => {
    const { aside, discard, timeIsUp } = bench();
    aside.discardAfter('a', 10_000);
    aside.discardAll();
    aside.discardAfter('b', 10_000);
    aside.forget();
    timeIsUp();
    expect(discard.mock.calls).toEqual([['a']]);
  });
});
