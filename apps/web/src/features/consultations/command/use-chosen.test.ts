import { expect, it } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { useChosen } from './use-chosen.js';

const options = (...keys: string[]) => keys.map((key) => ({ key }));
type Props = [line: string, keys: string[], first?: string | null];

function choosing(...start: Props) {
  const view = renderHook(
    ([line, keys, first = keys[0] ?? null]: Props) => useChosen(line, options(...keys), first),
    { initialProps: start },
  );
  return { ...view, at: () => view.result.current.active };
}

it('keeps what was chosen when others arrive above it', () => {
  const { rerender, at } = choosing('exe', ['search', 'record']);
  expect(at()).toBe(0);
  rerender(['exe', ['page', 'topic', 'search', 'record']]);
  expect(at()).toBe(2);
  rerender(['exek', ['page', 'topic', 'search', 'record']]);
  expect(at()).toBe(0);
});

it('falls back to the first when what was chosen is gone, and to none where none may be', () => {
  const { result, rerender, at } = choosing('a', ['one', 'two']);
  act(() => result.current.setActive(1));
  expect(at()).toBe(1);
  rerender(['a', ['one']]);
  expect(at()).toBe(0);
  rerender(['b', ['record'], null]);
  expect(at()).toBe(-1);
  rerender(['b', ['found', 'record'], 'found']);
  expect(at()).toBe(0);
});
