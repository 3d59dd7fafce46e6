import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBenchOptions } from './options.ts';

test('measures a hundred thousand records by default, a million when asked', () => {
  assert.equal(readBenchOptions([], []).size, 100_000);
  assert.equal(readBenchOptions(['--large'], []).size, 1_000_000);
  assert.equal(readBenchOptions(['--compare-sizes'], []).size, 1_000_000);
  assert.equal(readBenchOptions(['--size', '20_000', '--large'], []).size, 20_000);
});

test('refuses what it does not know in plain words', () => {
  assert.throws(() => readBenchOptions(['--only', 'nothing'], ['list', 'memory']), /There are: list, memory/);
  assert.throws(() => readBenchOptions(['--size', 'many'], []), /--size must be a number/);
  assert.throws(() => readBenchOptions(['--fast'], []), /--fast/);
});
