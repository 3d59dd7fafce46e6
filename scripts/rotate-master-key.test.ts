import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort, temporaryFolder } from './testing/places.ts';
import { start, type Started } from './testing/started.ts';

describe('npm run key:rotate with the embedded database', () => {
  const home = temporaryFolder();
  let env: Record<string, string>;
  let okenko: Started;

  before(async () => {
    env = { OKENKO_DATA_DIR: join(home.path, 'data'), PORT: String(await freePort()) };
    okenko = start(env);
    await okenko.says('Stop: Ctrl+C');
  });

  after(async () => {
    await okenko.stop();
    home.remove();
  });

  const rotate = async (args: string[] = [], more: Record<string, string> = {}) => {
    const command = start({ ...env, ...more }, ['rotate-master-key', ...args], 'command.ts');
    const code = await command.ended();
    return { code, words: command.output() };
  };

  it('is refused while Okénko runs', async () => {
    const { code, words } = await rotate();
    assert.equal(code, 1);
    assert.match(words, /Okénko already runs in this folder/);
    assert.doesNotMatch(words, /fake:/);
    assert.equal(await okenko.stop(), 0);
  });

  it('brings the one database that is there up to date first', async () => {
    const { code, words } = await rotate();
    assert.equal(code, 0);
    assert.match(words, /^fake: migrated\nfake: okenko_demo\n$/);
  });

  it('gives each database the key before the key file, whichever is meant', async () => {
    const both = /^fake: migrated\nfake: okenko_demo --keep-file\nfake: migrated\nfake: okenko\n$/;
    assert.match((await rotate(['--empty'])).words, both);
    assert.match((await rotate()).words, /fake: okenko --keep-file\nfake: migrated\nfake: okenko_demo\n$/);
  });

  it('stops at the first database that refuses, so that the key file stays', async () => {
    const { code, words } = await rotate([], { FAKE_ROTATION_FAILS: '1' });
    assert.equal(code, 1);
    assert.match(words, /^fake: migrated\nfake: okenko --keep-file\n$/);
  });
});
