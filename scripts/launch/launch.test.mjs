import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { holds } from './installed.mjs';
import { systemNode } from './npm.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { isAtLeast } from './require-node.mjs';

const root = join(import.meta.dirname, '..', '..');

describe('the launcher', () => {
  it('knows an old Node', () => {
    for (const version of ['20.19.0', '20.19.4', '21.0.0', '22.18.0', '100.0.0'])
      assert.ok(isAtLeast(version, [20, 19]), version);
    for (const version of ['20.18.9', '18.20.0', '9.99.0']) assert.ok(!isAtLeast(version, [20, 19]), version);
  });

  it('says in clear words that Node is too old', () => {
    const module = join(root, 'scripts', 'launch', 'require-node.mjs');
    const code = `
      Object.defineProperty(process.versions, 'node', { value: '18.20.4' });
      (await import(${JSON.stringify(module)})).requireNode();`;
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    assert.equal(result.status, 1);
    assert.match(result.stderr, /needs Node\.js 20\.19 or newer; this is Node\.js 18\.20\.4/);
  });

  it('is written so that an old Node can read its first file', () => {
    const text = readFileSync(join(root, 'scripts', 'launch', 'require-node.mjs'), 'utf8');
    assert.doesNotMatch(text, /\?\.|\?\?|=>|await|node:/);
  });

  it('finds a Node that runs TypeScript', () => {
    const node = pinnedNode(root);
    assert.ok(node);
    const result = spawnSync(node, ['-e', 'process.stdout.write(String(process.features.typescript))'], {
      encoding: 'utf8',
    });
    assert.equal(result.stdout, 'strip');
  });

  it('installs with a Node that the installation does not remove', () => {
    const inside = join(root, 'node_modules', '.bin');
    const node = systemNode(root, { PATH: `${inside}:${process.env['PATH'] ?? ''}` });
    assert.ok(!node.startsWith(inside));
  });
});

describe('what is installed', () => {
  const one = { version: '1.0.0', integrity: 'sha512-a' };
  const cases = [
    ['fits when it is the same', { a: one }, { '': {}, a: one }, true],
    ['does not fit when a package is missing', {}, { a: one }, false],
    ['does not fit in another version', { a: { ...one, version: '1.0.1' } }, { a: one }, false],
    ['does not fit with other contents', { a: { ...one, integrity: 'sha512-b' } }, { a: one }, false],
    ['fits without packages of other systems', {}, { a: { ...one, optional: true } }, true],
  ];
  for (const [what, installed, wanted, fits] of cases)
    it(what, () => assert.equal(holds(installed, wanted), fits));
});
