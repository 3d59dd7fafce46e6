/** A place in a JSON value, and the way to it. */
type Path = readonly (string | number)[];

/** What may stand where something else should. */
export const NASTY: readonly unknown[] = [
  null,
  undefined,
  true,
  '',
  'Total',
  'a',
  '__proto__',
  0,
  3,
  40,
  -1,
  0.5,
  1e9,
  1e308,
  NaN,
  Infinity,
  [],
  [[]],
  [null],
  ['a', 'a'],
  [['a'], ['b']],
  {},
  { a: 'a' },
  { Total: ['a'] },
  { length: 3 },
];

/**
 * Changes one place of a value: something else stands there, or it is gone, or it stands there twice.
 * @param at which place, counted from the first
 * @param what which change: beyond `NASTY` it is left out, then doubled
 */
export function mutated(value: unknown, at: number, what: number): unknown {
  const paths = pathsOf(value, []);
  const path = paths[at % paths.length] ?? [];
  return changed(value, path, what % (NASTY.length + 2));
}

function pathsOf(value: unknown, path: Path): Path[] {
  if (Array.isArray(value)) {
    return [path, ...value.flatMap((item, index) => pathsOf(item, [...path, index]))];
  }
  if (typeof value === 'object' && value !== null) {
    return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
  }
  return [path];
}

function changed(value: unknown, [step, ...rest]: Path, what: number): unknown {
  if (step === undefined) return what < NASTY.length ? NASTY[what] : value;
  const isLast = rest.length === 0;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index): unknown[] => {
      if (index !== step) return [item];
      if (isLast && what === NASTY.length) return [];
      if (isLast && what > NASTY.length) return [item, item];
      return [changed(item, rest, what)];
    });
  }
  const entries = Object.entries(value as object).flatMap(([key, item]): [string, unknown][] => {
    if (key !== step) return [[key, item]];
    if (isLast && what === NASTY.length) return [];
    if (isLast && what > NASTY.length)
      return [
        [`${key}2`, item],
        [key, item],
      ];
    return [[key, changed(item, rest, what)]];
  });
  return Object.fromEntries(entries);
}
