import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countRows, scriptsFor } from './script.ts';

test('counts the rows of an answer', () => {
  const body = JSON.stringify({ items: [{ risk: 'none', excerpt: 'the "risk":"' }, { risk: 'urgent' }] });
  assert.equal(countRows(body), 2);
  assert.equal(countRows('{"items":[]}'), 0);
});

test('uses each record to close once, whichever connection comes first', () => {
  const [one, other] = scriptsFor({ kind: 'close', ids: ['a', 'b', 'c'] }, 2);
  const paths = [one, other, one, other].map((script) => script?.next()?.path);
  assert.deepEqual(
    paths.slice(0, 3),
    ['a', 'b', 'c'].map((id) => `/api/consultations/${id}/close`),
  );
  assert.equal(paths[3], undefined);
});

test('bases each save on the one before and takes no other answer', () => {
  const [script] = scriptsFor({ kind: 'autosave', ids: ['a'], notes: ['x'] }, 1);
  const first = script?.next();
  assert.match(first?.body ?? '', /"revision":1,/);
  assert.ok(first && script?.accept(first, 200, '{"revision":2,"note":"x"}'));
  const second = script?.next();
  assert.match(second?.body ?? '', /"revision":2,/);
  assert.ok(second && !script?.accept(second, 200, '{"revision":2,"note":"x"}'));
});

test('takes a list only with all its rows', () => {
  const [script] = scriptsFor({ kind: 'ask', requests: [{ method: 'GET', path: '/', rows: 1 }] }, 1);
  const request = script?.next();
  assert.ok(request && script?.accept(request, 200, '{"items":[{"risk":"none"}]}'));
  assert.ok(request && !script?.accept(request, 200, '{"items":[]}'));
  assert.ok(request && !script?.accept(request, 500, '{"items":[{"risk":"none"}]}'));
});
