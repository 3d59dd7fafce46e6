import { describe, expect, test } from '@jest/globals';
import { fieldProblems } from './problem.js';
import { publicEmail, publicPhone, publicWebsite } from './public-contacts.js';

// eslint-disable-next-line no-script-url -- the very address that must be refused
const SCRIPT = 'javascript:alert(1)';
const SCHEMAS = { phone: publicPhone, email: publicEmail, website: publicWebsite };
const told = (kind: keyof typeof SCHEMAS, text: string) => {
  const { error } = SCHEMAS[kind].safeParse(text);
  return fieldProblems((error?.issues ?? []) as never).map(({ code }) => code);
};

describe.each([
  [
    'phone',
    ['', '158', '116 111', '+420 555 000 111', '(22) 123-45-67', '555 000 111/112', '800\u00a0123456'].concat(
      [
        '555.000.111',
        '555 000 111, 555 000 112',
        '555 000 111 linka 5',
        '22 123 45 67 wew. 12',
        '555000111 kl.12',
      ],
    ),
  ],
  ['email', ['', 'okenko@mesto.example', 'Jana.Nova+pomoc@mesto.gov.pl']],
  ['website', ['', 'https://www.lipova.okenko.test', 'http://mesto.cz/pomoc?a=1', 'HTTPS://MESTO.CZ']],
] as const)('a %s is', (kind, texts) => {
  test.each(texts)('%j', (text) => expect(told(kind, text)).toEqual([]));
});

describe.each([
  ['phone', ['12', 'zavolejte', '555 000 111 Jana', '+', 'tel:158', 'linka 555']],
  ['email', ['placowka@', 'mesto.cz', 'a@b', 'a b@mesto.cz', SCRIPT]],
  ['website', ['www.mesto.cz', SCRIPT, 'ftp://mesto.cz', 'https://', 'https:mesto.cz', 'data:text/html,x']],
] as const)('no %s is', (kind, texts) => {
  test.each(texts)('%j', (text) => expect(told(kind, text)).toEqual(['invalid']));
});
