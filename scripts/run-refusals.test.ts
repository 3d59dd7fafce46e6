import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { isRoot } from './database/server-user.ts';
import { freePort, temporaryFolder } from './testing/places.ts';
import { start } from './testing/started.ts';

describe('npm start says in clear words', () => {
  const home = temporaryFolder();
  after(() => home.remove());

  const refusal = async (env: Record<string, string>, args: string[] = []): Promise<string> => {
    const okenko = start(
      { PORT: String(await freePort()), OKENKO_DATA_DIR: join(home.path, 'data'), ...env },
      args,
    );
    assert.equal(await okenko.ended(), 1);
    assert.doesNotMatch(okenko.output(), /\n {4}at /, 'no stack');
    return okenko.output();
  };

  it('that the port is taken, and how to choose another', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const words = await refusal({ PORT: String(port) });
    other.close();
    assert.match(words, new RegExp(`port ${port} at 127\\.0\\.0\\.1 is taken`));
    assert.match(words, new RegExp(`PORT=${port + 1} npm start`));
  });

  it('that the data belong to another version, and leaves them alone', async () => {
    const folder = join(home.path, 'older');
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    assert.match(
      await refusal({ OKENKO_DATA_DIR: folder }),
      /belong to PostgreSQL 17; this Okénko brings PostgreSQL \d+/,
    );
    assert.deepEqual(readdirSync(join(folder, 'postgres')), ['PG_VERSION']);
    assert.equal(readFileSync(join(folder, 'postgres', 'PG_VERSION'), 'utf8'), '17\n');
  });

  it('that the passwords are gone', async () => {
    const folder = join(home.path, 'no-passwords');
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    assert.match(await refusal({ OKENKO_DATA_DIR: folder }), /file with its passwords is missing/);
  });

  it('that the demo is refused with an own database', async () => {
    const words = await refusal({ OKENKO_DEMO: '1', DATABASE_URL: 'postgresql://127.0.0.1:1/okenko' });
    assert.match(words, /The demo has known passwords/);
  });

  it('that an own database needs a master key', async () => {
    const words = await refusal({ DATABASE_URL: 'postgresql://127.0.0.1:1/okenko' });
    assert.match(words, /OKENKO_MASTER_KEY_FILE is not set/);
  });

  it('that the API does not start', async () => {
    assert.match(await refusal({ FAKE_API_FAILS: '1' }), /The server did not become ready \(exit code 4\)/);
  });

  it('that the data folder belongs to somebody else', { skip: !isRoot() && 'needs root' }, async () => {
    const folder = join(home.path, 'foreign');
    mkdirSync(folder);
    const { chownSync } = await import('node:fs');
    chownSync(folder, 4711, 4711);
    assert.match(await refusal({ OKENKO_DATA_DIR: folder }), /belongs to user number 4711/);
  });
});

describe('npm start below a folder that only root may enter', { skip: !isRoot() && 'needs root' }, () => {
  const home = temporaryFolder(0o700);
  const folder = join(home.path, 'data');
  const kept: string[] = [];
  after(() => {
    chmodSync(home.path, 0o700);
    home.remove();
    for (const place of kept) rmSync(place, { recursive: true, force: true });
  });

  const placeOf = (words: string): string => {
    const place = /the data are kept in (\S+)\./.exec(words)?.[1] ?? '';
    assert.match(place, /^\/var\/lib\/okenko\/[0-9a-f]{16}$/);
    kept.push(place);
    return place;
  };

  it('keeps the data where the database can reach them, and finds them again', async () => {
    const env = { OKENKO_DATA_DIR: folder, PORT: String(await freePort()) };
    for (const prepared of [false, true]) {
      const okenko = start(env);
      await okenko.says('Stop: Ctrl+C');
      placeOf(okenko.output());
      assert.equal(!okenko.output().includes('fake: migrated'), prepared);
      assert.equal(await okenko.stop(), 0);
    }
  });

  it('begins anew when the folder was removed, and keeps what was there', async () => {
    rmSync(folder, { recursive: true });
    const okenko = start({ OKENKO_DATA_DIR: folder, PORT: String(await freePort()) });
    await okenko.says('Stop: Ctrl+C');
    const aside = /are kept in (\S+\.left-\d+)\./.exec(okenko.output())?.[1] ?? '';
    kept.push(aside);
    assert.equal(readFileSync(join(aside, 'postgres', 'PG_VERSION'), 'utf8'), '18\n');
    assert.match(okenko.output(), /fake: migrated/);
    assert.equal(await okenko.stop(), 0);
  });
});
