import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, percentile } from './percentiles.ts';

const hundred = Array.from({ length: 100 }, (_, place) => place + 1);

test('takes the nearest rank', () => {
  assert.equal(percentile(hundred, 0.5), 50);
  assert.equal(percentile(hundred, 0.95), 95);
  assert.equal(percentile(hundred, 0.99), 99);
  assert.equal(percentile([7], 0.01), 7);
  assert.equal(percentile([7], 1), 7);
  assert.ok(Number.isNaN(percentile([], 0.5)));
});

test('takes runs together, sorted by number', () => {
  const runs = [
    { latencies: Float64Array.of(10, 9), milliseconds: 500, requests: 3, processorMilliseconds: 4 },
    { latencies: Float64Array.of(100, 2), milliseconds: 1_500, requests: 2, processorMilliseconds: 6 },
  ];
  assert.deepEqual(figuresOf(runs), { requests: 4, perSecond: 2, p50: 9, p95: 100, p99: 100, processor: 2 });
});
