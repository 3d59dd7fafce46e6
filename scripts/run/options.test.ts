import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localAddress } from './addresses.ts';
import { isLoopback, readOptions } from './options.ts';

const own = { DATABASE_URL: 'postgresql://okenko_desk@db/okenko' };

describe('the demo', () => {
  const cases: [what: string, env: Record<string, string>, args: string[], demo: boolean][] = [
    ['is on with nothing set', {}, [], true],
    ['is on when asked for', { OKENKO_DEMO: '1' }, [], true],
    ['is off when unwanted', { OKENKO_DEMO: '0' }, [], false],
    ['is off for an empty start', { OKENKO_DEMO: '1' }, ['--empty'], false],
    ['is off with an own database', own, [], false],
    ['is off where others can reach it', { OKENKO_HOST: '0.0.0.0' }, [], false],
    ['is off behind a public address', { OKENKO_PUBLIC_URL: 'https://okenko.town.example' }, [], false],
    ['is on behind a local address', { OKENKO_PUBLIC_URL: 'http://localhost:3000' }, [], true],
  ];
  for (const [what, env, args, demo] of cases) {
    it(what, () => assert.equal(readOptions(env, args, '/project').demo, demo));
  }

  for (const env of [
    own,
    { OKENKO_HOST: '10.0.0.5' },
    { OKENKO_PUBLIC_URL: 'https://okenko.town.example' },
  ]) {
    it(`is refused with ${Object.keys(env).join()}`, () => {
      assert.throws(() => readOptions({ ...env, OKENKO_DEMO: '1' }, [], '/project'), /known passwords/);
    });
  }
});

describe('options', () => {
  it('take empty values as absent', () => {
    const options = readOptions({ DATABASE_URL: '', PORT: ' ', OKENKO_DATA_DIR: '' }, [], '/project');
    assert.equal(options.ownDatabase, undefined);
    assert.equal(options.port, 3000);
    assert.equal(options.dataFolder, '/project/.okenko');
  });

  it('read paths from the project', () => {
    const options = readOptions(
      { OKENKO_DATA_DIR: 'data', OKENKO_MASTER_KEY_FILE: '/etc/key' },
      [],
      '/project',
    );
    assert.equal(options.dataFolder, '/project/data');
    assert.equal(options.masterKeyFile, '/etc/key');
  });

  for (const PORT of ['0', '65536', '3000a', '-1', '80.5']) {
    it(`refuse the port ${PORT}`, () =>
      assert.throws(() => readOptions({ PORT }, [], '/project'), /PORT must be/));
  }

  it('refuse other values', () => {
    assert.throws(() => readOptions({ OKENKO_DEMO: 'yes' }, [], '/project'), /must be 0 or 1/);
    assert.throws(() => readOptions({ OKENKO_PUBLIC_URL: 'okenko' }, [], '/project'), /must be an address/);
  });
});

describe('addresses', () => {
  it('know what only this machine can reach', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost'])
      assert.ok(isLoopback(host), host);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example', 'okenko.cz'])
      assert.ok(!isLoopback(host), host);
  });

  it('can be opened in a browser', () => {
    assert.equal(localAddress({ host: '0.0.0.0', port: 3000 }), 'http://127.0.0.1:3000');
    assert.equal(localAddress({ host: '::', port: 3000 }), 'http://[::1]:3000');
    assert.equal(localAddress({ host: 'localhost', port: 80 }), 'http://localhost:80');
  });
});
