import type { Schema } from './described-api.js';

const LONG = 'x'.repeat(100_000);
const DEEP = 5_000;

/** Bodies that fit no operation: broken, of another type, poisoned, deep, huge. */
export const BODIES: readonly (readonly [what: string, body: string])[] = [
  ['nothing', ''],
  ['half an object', '{"revision":'],
  ['two objects', '{}{}'],
  ['a list', '[]'],
  ['lists in lists', '[[[]]]'],
  ['null', 'null'],
  ['a number', '1e309'],
  ['a text', '"x"'],
  ['true', 'true'],
  ['not a number', 'NaN'],
  ['an unknown field', '{"nonsense":1}'],
  ['a prototype', '{"__proto__":{"admin":true}}'],
  ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
  ['a field that every object has', '{"toString":1,"hasOwnProperty":null}'],
  ['deep lists', '['.repeat(DEEP) + ']'.repeat(DEEP)],
  ['deep objects', '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP)],
  ['many fields', `{${Array.from({ length: 5_000 }, (_, at) => `"f${at}":${at}`).join(',')}}`],
  ['more than is taken', `{"note":"${'x'.repeat(600_000)}"}`],
  ['a NUL', '{"a\u0000":1}'],
  ['a mark of byte order', '\ufeff{"nonsense":1}'],
];

/** Values that never fit a field of this type. */
export function wrongValues({ type, nullable, enum: choices }: Schema): unknown[] {
  const never = [{ nested: { $gt: '' } }, ...(nullable === true ? [] : [null])];
  switch (choices === undefined ? (type ?? 'string') : 'choice') {
    case 'array':
      return [...never, 'x', 7, [[]], [{}], [null], Array.from({ length: 20_000 }, () => 'x')];
    case 'object':
      return [[], 'x', 7, true, ...(nullable === true ? [] : [null])];
    case 'integer':
    case 'number':
      return [...never, 'x', -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, '1e3', '９', '5', true, [5]];
    case 'boolean':
      return [...never, 'true', 1, 0, []];
    default:
      return [...never, 7, true, [], ['x'], LONG, 'a\u0000b', 'a\ud800b', '\u202e\u0007'];
  }
}

/** Parts of an address that name nothing. */
export const PARTS: readonly string[] = [
  '%00',
  '%ff',
  '%zz',
  '%',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%252e',
  '%F0%9F%9A%B2',
  "'%20OR%201=1--",
  '%20',
  '-1.5',
  '$%7B7*7%7D',
  '1'.repeat(190),
  '1'.repeat(400),
  '1'.repeat(9_000),
];

/** Values of a query that fit no field. */
export const ASKED: readonly string[] = [
  '%00',
  '%F0%9F%9A%B2',
  'x%20y',
  '%zz',
  "'--",
  'a'.repeat(1_000),
  '-1',
];
