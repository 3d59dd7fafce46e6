import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runningPostmaster } from './database/postmaster-file.ts';
import { isRunning } from './database/process-state.ts';
import { freePort, temporaryFolder } from './testing/places.ts';
import { start, type Started, visit } from './testing/started.ts';
import { waitUntil } from './wait.ts';

/** One data folder through its whole life: the tests follow each other. */
describe('npm start', () => {
  const home = temporaryFolder();
  const folder = join(home.path, 'data');
  const cluster = join(folder, 'postgres');
  let port = 0;
  let okenko: Started;
  const begin = async (args: string[] = []): Promise<void> => {
    okenko = start({ OKENKO_DATA_DIR: folder, PORT: String(port) }, args);
    await okenko.says('Stop: Ctrl+C');
  };

  before(async () => {
    port = await freePort();
  });

  after(async () => {
    await okenko.stop();
    home.remove();
  });

  it('makes the database, prepares it and says where it is', async () => {
    await begin();
    assert.match(okenko.output(), /fake: migrated\nfake: demo filled\n/);
    assert.match(okenko.output(), new RegExp(`Okénko is ready at http://127\\.0\\.0\\.1:${port} `));
    assert.match(okenko.output(), /desk@okenko\.test/);
  });

  it('keeps passwords and the master key to itself', () => {
    const { passwords } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as {
      passwords: Record<string, string>;
    };
    for (const password of Object.values(passwords)) assert.ok(!okenko.output().includes(password));
    for (const name of ['database.json', 'master.key'])
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
    assert.equal(Buffer.from(readFileSync(join(folder, 'master.key'), 'utf8'), 'base64').length, 32);
  });

  it('refuses a second start in the same folder', async () => {
    const second = start({ OKENKO_DATA_DIR: folder, PORT: String(await freePort()) });
    assert.equal(await second.ended(), 1);
    assert.match(
      second.output(),
      new RegExp(`already runs in this folder, at http://127\\.0\\.0\\.1:${port} `),
    );
  });

  it('brings the database back after a kill, and the API finds it', async () => {
    const visits = await visit(port);
    const killed = runningPostmaster(cluster)?.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await okenko.says('The embedded database is back.');
    assert.notEqual(runningPostmaster(cluster)?.pid, killed);
    assert.equal(await visit(port), visits + 1);
  });

  it('starts the API again when it falls over', async () => {
    const before = await apiProcess(port);
    await fetch(`http://127.0.0.1:${port}/crash`).catch(() => undefined);
    await okenko.says('The server has ended unexpectedly (exit code 3)');
    assert.ok(await waitUntil(async () => (await apiProcess(port).catch(() => before)) !== before, 30_000));
  });

  it('survives a kill of itself: the API goes, the database is taken over', async () => {
    const visits = await visit(port);
    const api = await apiProcess(port);
    const database = runningPostmaster(cluster)?.pid;
    okenko.kill('SIGKILL');
    assert.equal(await okenko.ended(), null);
    assert.ok(await waitUntil(() => !isRunning(api), 20_000));
    await begin();
    assert.equal(runningPostmaster(cluster)?.pid, database);
    assert.ok((await visit(port)) > visits);
  });

  it('stops cleanly and starts again with the data, without preparing twice', async () => {
    const visits = await visit(port);
    assert.equal(await okenko.stop(), 0);
    assert.equal(runningPostmaster(cluster), null);
    await begin();
    assert.doesNotMatch(okenko.output(), /fake:/);
    assert.ok((await visit(port)) > visits);
  });

  it('keeps the demo apart from an empty start', async () => {
    await okenko.stop();
    await begin(['--empty']);
    assert.match(okenko.output(), /fake: migrated\nfake: first administrator made\n/);
    assert.doesNotMatch(okenko.output(), /okenko-demo/);
    assert.ok((await visit(port)) < 4, 'the empty start has a database of its own');
  });
});

async function apiProcess(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/pid`);
  return Number(await response.text());
}
