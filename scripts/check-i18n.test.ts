import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTexts } from './i18n/check-texts.ts';
import { type TextTree, repeatedKeys } from './i18n/locales.ts';

/** The same texts in all three languages, or other ones for one of them. */
function mistakes(cs: TextTree, code: string, others: { pl?: TextTree; en?: TextTree } = {}): string[] {
  const locales = { cs: { desk: cs }, pl: { desk: others.pl ?? cs }, en: { desk: others.en ?? cs } };
  return checkTexts(locales, [{ path: 'a.tsx', text: code }]);
}

const using = (call: string) => `const { t } = useTranslation('desk'); ${call};`;

describe('texts that are complete', () => {
  const cases: [string, TextTree, string][] = [
    ['a plain key', { save: 'x' }, using("t('save')")],
    ['a nested key', { form: { save: 'x' } }, using("t('form.save')")],
    ['a key with its namespace', { save: 'x' }, "t('desk:save')"],
    ['a key in quotes, asked for elsewhere', { save: 'x' }, "const label = 'desk:save';"],
    ['a choice of two keys', { a: 'x', b: 'y' }, using("t(open ? 'a' : 'b')")],
    ['keys made of a code', { channel: { a: 'x', b: 'y' } }, using('t(`channel.${code}`)')],
    ['keys made in the middle', { quick: { a: { done: 'x' } } }, using('t(`quick.${code}.done`)')],
    ['keys made of a code, with the namespace', { channel: { a: 'x' } }, 't(`desk:channel.${code}`)'],
    [
      'keys below a prefix',
      { list: { title: 'x' } },
      "const { t } = useTranslation('desk', { keyPrefix: 'list' }); t('title')",
    ],
    ['the first of several namespaces', { save: 'x' }, "useTranslation(['desk', 'common']); t('save')"],
    [
      'a translator that is handed over',
      { save: 'x' },
      "function f(t: TFunction<'desk'>) { return t('save'); }",
    ],
    [
      'a namespace among the options',
      { save: 'x' },
      "(i18next.t as Loose)(key, { ns: 'desk' }); const key = 'save';",
    ],
    [
      'a variable whose values stand in the file',
      { a: 'x', b: 'y' },
      using("const key: 'a' | 'b' = pick(); t(key)"),
    ],
    ['a component', { save: 'x' }, using('<Trans i18nKey="save" />')],
    ['a text that names another', { save: 'x', both: '$t(save) y' }, using("t('both')")],
    ['a placeholder', { hello: 'x {{name}}' }, using("t('hello', { name })")],
  ];
  for (const [what, texts, code] of cases) it(what, () => assert.deepEqual(mistakes(texts, code), []));

  it('plural forms of each language, with the number in words where there is one', () => {
    const slavic = {
      rows_one: 'jeden',
      rows_few: '{{count}} b',
      rows_many: '{{count}} c',
      rows_other: '{{count}} d',
    };
    const english = { rows_one: 'one', rows_other: '{{count}} b' };
    assert.deepEqual(mistakes(slavic, using("t('rows', { count })"), { en: english }), []);
  });
});

describe('mistakes', () => {
  it('a key that stands twice in one place, and not one of the same name elsewhere', () => {
    const json = JSON.stringify({ a: 'x', list: { a: 'x', b: 'y' }, b: { a: 'x' } }, null, 2);
    assert.deepEqual(repeatedKeys(json), []);
    assert.deepEqual(repeatedKeys(json.replace('"b": "y"', '"a": "y"')), ['list.a']);
  });

  it('a key that a language lacks', () => {
    assert.deepEqual(mistakes({ a: 'x', b: 'y' }, using("t('a'), t('b')"), { pl: { a: 'x' } }), [
      'pl lacks desk:b',
    ]);
    assert.deepEqual(mistakes({ a: 'x' }, using("t('a'), t('b')"), { en: { a: 'x', b: 'y' } }), [
      'cs lacks desk:b',
      'pl lacks desk:b',
    ]);
  });

  it('a key that nobody uses', () => {
    assert.deepEqual(mistakes({ a: 'x', b: 'y' }, using("t('a')")), ['desk:b is not used']);
    assert.deepEqual(mistakes({ a: 'x', b: 'y' }, using("t('a'); const b = 'b'")), ['desk:b is not used']);
  });

  it('a key that does not exist', () => {
    assert.deepEqual(mistakes({ a: 'x' }, using("t('a');\nt('b')")), [
      'a.tsx:2 asks for b, which does not exist',
    ]);
    assert.deepEqual(mistakes({ a: 'x' }, using("t('a'); t(`b.${code}`)")), [
      'a.tsx:1 asks for b.*, which does not exist',
    ]);
    assert.deepEqual(mistakes({ a: 'x' }, using("t('a'); t('other:a')")), [
      'a.tsx:1 asks for other:a, which does not exist',
    ]);
  });

  it('a pattern that would fit everything uses nothing', () => {
    assert.equal(mistakes({ a: 'x' }, using('t(`${code}`)')).length, 2);
  });

  it('placeholders that differ', () => {
    const found = mistakes({ a: '{{name}}' }, using("t('a')"), {
      pl: { a: '{{ name }}' },
      en: { a: '{{nmae}}' },
    });
    assert.deepEqual(found, ['desk:a has other placeholders: cs name, pl name, en nmae']);
  });

  it('plural forms that a language does not have or has not got', () => {
    const three = { rows_one: '{{count}}', rows_few: '{{count}}', rows_other: '{{count}}' };
    assert.deepEqual(mistakes(three, using("t('rows', { count })")), [
      'cs lacks the plural form desk:rows_many',
      'pl lacks the plural form desk:rows_many',
      'en has no use for the plural form desk:rows_few',
    ]);
  });

  it('a plain text beside plural forms', () => {
    const both = { rows: 'x', rows_one: 'x', rows_other: 'x' };
    assert.match(
      mistakes(both, using("t('rows')")).join('\n'),
      /en desk:rows has a plain text and plural forms/,
    );
  });

  it('an empty text', () => {
    assert.deepEqual(mistakes({ a: 'x' }, using("t('a')"), { pl: { a: ' ' } }), ['pl desk:a is empty']);
  });
});
