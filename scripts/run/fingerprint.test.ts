import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { temporaryFolder } from '../testing/places.ts';
import { fingerprint } from './fingerprint.ts';

describe('the fingerprint of sources', () => {
  const home = temporaryFolder();
  const file = join(home.path, 'src', 'a.ts');
  before(() => {
    mkdirSync(join(home.path, 'src'));
    writeFileSync(file, 'one');
  });
  after(() => home.remove());

  const take = (): string => fingerprint([join(home.path, 'src')], (name) => !name.endsWith('.test.ts'));

  it('stays while nothing changes', () => assert.equal(take(), take()));

  it('leaves out what is not wanted', () => {
    const before = take();
    writeFileSync(join(home.path, 'src', 'a.test.ts'), 'test');
    assert.equal(take(), before);
  });

  const changes: [what: string, change: () => void][] = [
    ['is written', () => writeFileSync(file, 'two!')],
    ['is added', () => writeFileSync(join(home.path, 'src', 'b.ts'), '')],
    ['goes', () => rmSync(file)],
  ];
  for (const [what, change] of changes) {
    it(`changes when a file ${what}`, () => {
      const before = take();
      change();
      assert.notEqual(take(), before);
    });
  }
});
