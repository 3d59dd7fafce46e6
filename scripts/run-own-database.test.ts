import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startThrowawayCluster, type ThrowawayCluster } from './database/throwaway-cluster.ts';
import { ensureMasterKey } from './run/master-key.ts';
import { freePort, temporaryFolder } from './testing/places.ts';
import { projectRoot, start, type Started, visit } from './testing/started.ts';

describe('npm start with an own database', () => {
  const home = temporaryFolder();
  let cluster: ThrowawayCluster;
  let okenko: Started;
  let port = 0;

  before(async () => {
    cluster = await startThrowawayCluster({ projectRoot, databases: ['okenko'] });
    port = await freePort();
    const key = join(home.path, 'key');
    ensureMasterKey(key);
    okenko = start({
      DATABASE_URL: cluster.urlOf('desk', 'okenko'),
      DATABASE_OWNER_URL: cluster.urlOf('owner', 'okenko'),
      OKENKO_DATA_DIR: join(home.path, 'data'),
      OKENKO_MASTER_KEY_FILE: key,
      PORT: String(port),
    });
    await okenko.says('Stop: Ctrl+C');
  });

  after(async () => {
    await okenko.stop();
    await cluster.stop();
    home.remove();
  });

  it('migrates as the owner and serves as the desk role', async () => {
    assert.match(okenko.output(), /fake: migrated/);
    assert.ok((await visit(port)) > 0);
  });

  it('keeps the owner from the server', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/owner`);
    assert.equal(await response.text(), 'false');
  });

  it('brings no demo, no account and no database of its own', () => {
    assert.doesNotMatch(okenko.output(), /demo|administrator/);
    assert.ok(!existsSync(join(home.path, 'data')));
  });
});
