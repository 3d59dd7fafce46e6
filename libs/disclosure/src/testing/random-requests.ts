import fc from 'fast-check';
import type { CellInput, HierarchyInput, OptionsInput, TableInput } from '../tables/input.ts';

export interface RandomRequest {
  readonly tables: readonly TableInput[];
  readonly options: OptionsInput;
}

/** Ways to divide few finest categories: flat, a tree, several groupings of the same whole, parts without a whole. */
const SHAPES: Readonly<Record<number, readonly HierarchyInput[]>> = {
  2: [{ T: ['a', 'b'] }],
  3: [
    { T: ['a', 'b', 'c'] },
    { T: ['g', 'c'], g: ['a', 'b'] },
    {
      T: [
        ['g', 'c'],
        ['a', 'h'],
      ],
      g: ['a', 'b'],
      h: ['b', 'c'],
    },
    { g: ['a', 'b'], h: ['b', 'c'] },
  ],
  4: [
    { T: ['a', 'b', 'c', 'd'] },
    { T: ['g', 'h'], g: ['a', 'b'], h: ['c', 'd'] },
    { T: ['m', 'd'], m: ['n', 'c'], n: ['a', 'b'] },
    {
      T: [
        ['g', 'h'],
        ['k', 'l'],
      ],
      g: ['a', 'b'],
      h: ['c', 'd'],
      k: ['a', 'c'],
      l: ['b', 'd'],
    },
    { g: ['a', 'b'], h: ['c', 'd'] },
  ],
};

const FINEST = ['a', 'b', 'c', 'd'];
const NAMES = ['x', 'y', 'z'];

/** Mostly nobody or few, as in the tables of a small town. */
const count = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 9 }) },
);

/** Where nearly everybody is the only one in a cell: what is known of many together then says most of each. */
export const ALONE = fc.oneof(
  { weight: 7, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 9 }) },
);

const options: fc.Arbitrary<OptionsInput> = fc.record({
  minimumCell: fc.integer({ min: 2, max: 5 }),
  minimumWidth: fc.integer({ min: 0, max: 5 }),
  zeros: fc.constantFrom('published' as const, 'published' as const, 'protected' as const),
  trials: fc.constantFrom(0, 200),
});

/** One contact count for each combination of finest categories, and which zeros are structural. */
interface Joint {
  readonly sizes: readonly number[];
  readonly counts: readonly number[];
  readonly structural: readonly boolean[];
}

function jointOf(sizes: readonly number[], each: fc.Arbitrary<number>): fc.Arbitrary<Joint> {
  const size = sizes.reduce((product, one) => product * one, 1);
  const length = { minLength: size, maxLength: size };
  return fc.record({
    sizes: fc.constant(sizes),
    counts: fc.array(each, length),
    structural: fc.oneof(fc.constant(new Array<boolean>(size).fill(false)), fc.array(fc.boolean(), length)),
  });
}

/** A table over some of the dimensions of a joint one, with a shape for each. */
function tableOf(
  joint: Joint,
  name: string,
  own: readonly number[],
  shapes: readonly HierarchyInput[],
): TableInput {
  const dimensions = Object.fromEntries(own.map((at, index) => [NAMES[at] ?? '', shapes[index] ?? {}]));
  const cells = new Map<string, { readonly categories: CellInput; count: number; structural: boolean }>();
  joint.counts.forEach((contacts, place) => {
    let rest = place;
    const codes = joint.sizes.map((size) => {
      const code = FINEST[rest % size] ?? '';
      rest = Math.floor(rest / size);
      return code;
    });
    const key = own.map((at) => codes[at]).join();
    const categories = Object.fromEntries(own.map((at) => [NAMES[at] ?? '', codes[at]]));
    const cell = cells.get(key) ?? { categories, count: 0, structural: true };
    cell.count += contacts;
    cell.structural &&= contacts === 0 && joint.structural[place] === true;
    cells.set(key, cell);
  });
  // Of nobody nothing need be said: such cells are left out in a sparse table.
  const said = [...cells.values()].filter(
    (cell, index) => cell.count > 0 || cell.structural || index % 2 === 0,
  );
  return {
    name,
    dimensions,
    cells: said.map(({ categories, count: contacts, structural }) => ({
      ...categories,
      count: contacts,
      ...(structural ? { structural } : {}),
    })),
  };
}

function shapesFor(sizes: readonly number[]): fc.Arbitrary<HierarchyInput[]> {
  return fc.tuple(...sizes.map((size) => fc.constantFrom(...(SHAPES[size] ?? []))));
}

/** One table of two or three dimensions. */
export function singleTable(
  sizes: readonly fc.Arbitrary<number>[],
  contacts: fc.Arbitrary<number> = count,
): fc.Arbitrary<RandomRequest> {
  return fc
    .tuple(...sizes)
    .chain((own) => fc.tuple(jointOf(own, contacts), shapesFor(own), options))
    .map(([joint, shapes, chosen]) => ({
      tables: [tableOf(joint, 'one', [...joint.sizes.keys()], shapes)],
      options: chosen,
    }));
}

/** Two or three tables over three dimensions that share some of them, each with groupings of its own. */
export function linkedTables(
  each: readonly fc.Arbitrary<number>[],
  contacts: fc.Arbitrary<number> = count,
): fc.Arbitrary<RandomRequest> {
  const pairs = [
    [0, 1],
    [1, 2],
    [2, 0],
  ] as const;
  return fc
    .tuple(...each)
    .chain((sizes) =>
      fc.tuple(
        jointOf(sizes, contacts),
        fc.tuple(...pairs.map(([one, other]) => shapesFor([sizes[one] ?? 2, sizes[other] ?? 2]))),
        fc.integer({ min: 2, max: 3 }),
        options,
      ),
    )
    .map(([joint, shapes, number, chosen]) => ({
      tables: pairs.slice(0, number).map((own, at) => tableOf(joint, `table_${at}`, own, shapes[at] ?? [])),
      options: chosen,
    }));
}
