import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptsOf, staticImports, withStaticImports } from './javascript.ts';

test('finds the scripts that a page names', () => {
  const html =
    '<script src="/before.js"></script><script type="module" src="/assets/index-a.js"></script>' +
    '<link rel="modulepreload" href="/assets/frame-b.js"><link rel="stylesheet" href="/assets/index.css">';
  assert.deepEqual(scriptsOf(html), ['index-a.js', 'frame-b.js']);
});

test('tells imports before the run from those of later', () => {
  const text =
    'import{a as b}from"./x-1.js";import"./y_2.js";export*from"./z.js";const c=()=>import("./later.js");';
  assert.deepEqual(staticImports(text), ['x-1.js', 'y_2.js', 'z.js']);
});

test('counts each file once, whoever imports it', () => {
  const files: Record<string, string> = {
    'a.js': 'import"./b.js";import"./c.js";',
    'b.js': 'import"./c.js";',
    'c.js': 'import"./a.js";',
  };
  assert.deepEqual(withStaticImports(['a.js'], (file) => files[file] ?? '').sort(), ['a.js', 'b.js', 'c.js']);
});
