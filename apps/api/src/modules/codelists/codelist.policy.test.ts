import { describe, expect, test } from '@jest/globals';
import { codelistNames, codelists } from '@okenko/shared/codelists/codelists.contract';
import type {
  CodelistEntry,
  CodelistEntryInput,
  CodelistName,
} from '@okenko/shared/codelists/codelists.contract';
import { objections } from './codelist.policy.js';

const input: CodelistEntryInput = {
  revision: 0,
  labels: { cs: 'a', pl: 'a', en: 'a' },
  parent: null,
  position: 1,
  sensitive: false,
  keywords: [],
  retired: false,
};
const entry = (code: string, parent: string | null = null): CodelistEntry => ({
  ...input,
  code,
  parent,
  group: null,
  revision: 1,
});
const FIXED = codelistNames.filter((name) => codelists[name].fixed);
const OPEN = codelistNames.filter((name) => !codelists[name].fixed);

describe('what stands against saving an entry', () => {
  test.each(OPEN)('%s takes new entries', (list) =>
    expect(objections(list, null, input, null, false)).toEqual([]),
  );

  test.each(FIXED)('%s has a meaning in code: words may change, entries may not be added', (list) => {
    expect(objections(list, null, input, null, false)).toEqual([{ path: 'code', code: 'list_fixed' }]);
    expect(objections(list, entry('phone'), { ...input, retired: true }, null, false)).toEqual([]);
  });

  test.each<[string, CodelistName, CodelistEntry | null, boolean, string[]]>([
    ['a topic below a topic', 'topics', entry('01'), false, []],
    ['a third level', 'topics', entry('0101', '01'), false, ['parent_wrong']],
    ['a parent that is not there', 'topics', null, false, ['parent_wrong']],
    ['a parent that would get a parent', 'topics', entry('01'), true, ['parent_wrong']],
    ['levels in a flat list', 'outcomes', entry('x'), false, ['list_flat']],
  ])('%s', (_, list, parent, hasChildren, codes) => {
    const found = objections(list, entry('new', '01'), { ...input, parent: '01' }, parent, hasChildren);
    expect(found.map(({ path, code }) => (path === 'parent' ? code : path))).toEqual(codes);
  });

  test('a topic stays below its parent, or below none: closed records are listed under the parent of their time', () => {
    const codes = (from: string | null, to: string | null) =>
      objections('topics', entry('new', from), { ...input, parent: to }, entry('01'), false).map(
        ({ code }) => code,
      );
    expect(codes('02', '01')).toEqual(['parent_fixed']);
    expect(codes('01', null)).toEqual(['parent_fixed']);
    expect(codes(null, '01')).toEqual(['parent_fixed']);
    expect([codes('01', '01'), codes(null, null)]).toEqual([[], []]);
  });
});
