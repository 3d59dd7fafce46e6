import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inWords, sum, trusted } from './counts.ts';
import { readJest, readPlaywright, readTap } from './reports.ts';

describe('counts', () => {
  const cases = [
    ['all went well', { passed: 3, failed: 0, skipped: 1 }, 0, 0],
    ['a test failed', { passed: 3, failed: 2, skipped: 0 }, 1, 2],
    ['the runner fell over at the end', { passed: 3, failed: 0, skipped: 0 }, 1, 1],
    ['a signal ended the runner', { passed: 3, failed: 0, skipped: 0 }, null, 1],
    ['nothing ran', { passed: 0, failed: 0, skipped: 5 }, 0, 1],
    ['there is no report', null, 0, 1],
  ] as const;
  for (const [what, reported, code, failed] of cases) {
    it(`are ${failed} failed when ${what}`, () => assert.equal(trusted(reported, code).failed, failed));
  }

  it('add up', () => {
    const total = sum([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 0, skipped: 0 },
    ]);
    assert.equal(inWords(total), '11 passed, 2 failed, 3 skipped');
    assert.equal(inWords({ passed: 4, failed: 0, skipped: 0 }), '4 passed, 0 failed');
  });
});

describe('reports', () => {
  it('of jest: a file that cannot be loaded is a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      numRuntimeErrorTestSuites: 1,
    };
    assert.deepEqual(readJest(JSON.stringify(report)), { passed: 7, failed: 2, skipped: 3 });
  });

  it('of Playwright: an error outside a test is a failure', () => {
    const report = {
      stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 1 },
      errors: [{ message: 'no server' }],
    };
    assert.deepEqual(readPlaywright(JSON.stringify(report)), { passed: 6, failed: 1, skipped: 1 });
  });

  it('of node:test', () => {
    const report = '# tests 9\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 0\n';
    assert.deepEqual(readTap(report), { passed: 5, failed: 2, skipped: 2 });
  });
});
