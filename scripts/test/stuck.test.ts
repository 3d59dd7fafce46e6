import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../testing/places.ts';
import { waitUntil } from '../wait.ts';
import { endWhenStuck } from './stuck.ts';

describe('a test runner that hangs', () => {
  it('is ended only after it has reported', async () => {
    const home = temporaryFolder();
    const report = join(home.path, 'report.json');
    const stuck = endWhenStuck(report, 100);
    await sleep(1200);
    assert.equal(stuck.signal.aborted, false);
    writeFileSync(report, '{}');
    assert.ok(await waitUntil(() => stuck.signal.aborted, 15_000));
    stuck.done();
    home.remove();
  });
});
