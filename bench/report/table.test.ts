import assert from 'node:assert/strict';
import { test } from 'node:test';
import { short, table } from './table.ts';

test('sets names to the left and numbers to the right', () => {
  const text = table(
    ['case', 'ms'],
    [
      ['list', '1.5'],
      ['a longer name', '12'],
    ],
  );
  assert.equal(
    text,
    [
      '| case          |  ms |',
      '|---------------|----:|',
      '| list          | 1.5 |',
      '| a longer name |  12 |',
    ].join('\n'),
  );
});

test('gives a number the digits it deserves', () => {
  assert.deepEqual([0.421, 4.21, 42.1, 4_210, NaN].map(short), ['0.42', '4.2', '42', '4,210', '–']);
});
