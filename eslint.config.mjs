import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { okenko } from './lint/plugin.mjs';

const LINES_MAX = 400;
const DEPTH_MAX = 3;

const SOURCES = ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'migrations/**/*.ts'];
const TOOLS = ['scripts/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts', 'seeds/**/*.ts'];
const TESTS = ['**/*.test.{ts,tsx,mjs}'];

/** Mistakes that neither the compiler nor the formatter notices. */
const CORRECTNESS = [
  'constructor-super',
  'for-direction',
  'no-async-promise-executor',
  'no-case-declarations',
  'no-cond-assign',
  'no-constant-binary-expression',
  'no-constant-condition',
  'no-control-regex',
  'no-debugger',
  'no-dupe-else-if',
  'no-duplicate-case',
  'no-empty',
  'no-empty-pattern',
  'no-fallthrough',
  'no-global-assign',
  'no-implied-eval',
  'no-irregular-whitespace',
  'no-loss-of-precision',
  'no-misleading-character-class',
  'no-new-func',
  'no-prototype-builtins',
  'no-regex-spaces',
  'no-return-assign',
  'no-script-url',
  'no-self-assign',
  'no-self-compare',
  'no-sparse-arrays',
  'no-unmodified-loop-condition',
  'no-unsafe-finally',
  'no-unsafe-optional-chaining',
  'no-useless-catch',
  'no-useless-escape',
  'no-var',
  'no-with',
  'prefer-const',
  'require-yield',
  'use-isnan',
];

/** What is printed on the keys of a keyboard is the same in every language. */
const KEYS = 'Ctrl|Alt|Shift|Enter|Esc|Tab|Del|F\\d{1,2}|[A-Z]';
const WORDS = `/(?<!\\p{L})(?!(?:${KEYS})(?!\\p{L}))\\p{L}+/u`;
const SPOKEN =
  'label|title|placeholder|alt|description|aria-label|aria-description|aria-roledescription|error|nothingFoundMessage';
const WORDS_IN_LOCALES = 'Words belong in lib/i18n/locales, in three languages.';

/** Text written into a component. */
const noLiteralText = [
  `JSXText[value=${WORDS}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${WORDS}]`,
  `JSXAttribute[name.name=/^(${SPOKEN})$/] > Literal[value=${WORDS}]`,
  `JSXAttribute[name.name=/^(${SPOKEN})$/] > JSXExpressionContainer > Literal[value=${WORDS}]`,
  `JSXAttribute[name.name=/^(${SPOKEN})$/] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${WORDS}]`,
].map((selector) => ({ selector, message: WORDS_IN_LOCALES }));

const noRoom = (what) => ({ 'no-restricted-syntax': ['error', { selector: 'Program', message: what }] });

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.okenko/**',
      'coverage/**',
      '**/test-results/**',
      '**/playwright-report/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'everything',
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { okenko, 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          conditionNames: ['okenko-source', 'types', 'import', 'default'],
        }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      ...Object.fromEntries(CORRECTNESS.map((rule) => [rule, 'error'])),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', LINES_MAX],
      'max-depth': ['error', DEPTH_MAX],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'import-x/no-default-export': 'error',
      'okenko/reasoned-suppression': 'error',
    },
  },

  {
    name: 'TypeScript',
    files: [...SOURCES, ...TOOLS],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'tools',
    files: TOOLS,
    languageOptions: { parserOptions: { projectService: false, project: './tsconfig.tools.json' } },
  },

  {
    name: 'one way',
    files: SOURCES,
    rules: { 'okenko/boundaries': 'error', 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
  },
  {
    name: 'product code',
    files: SOURCES,
    ignores: ['apps/*/src/**/testing/**', 'apps/*/jest/**', 'apps/web/vite.config.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read once, in platform/config.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env'],
            message: 'Settings are read once, in platform/config.',
          })),
        },
      ],
    },
  },
  {
    name: 'settings',
    files: ['apps/api/src/platform/config/**/*.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },

  {
    name: 'web',
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    name: 'no text in components',
    files: ['apps/web/src/**/*.tsx'],
    ignores: [...TESTS, 'apps/web/src/**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...noLiteralText] },
  },

  {
    name: 'barrels',
    files: ['{apps,libs}/**/index.{ts,tsx}'],
    rules: noRoom('No barrels: import the file itself.'),
  },
  {
    name: 'rooms for everything',
    files: ['{apps,libs}/**/{utils,helpers}/**', '{apps,libs}/**/*{utils,helpers}.{ts,tsx}'],
    rules: noRoom('Name the file after what it does; utils and helpers grow without end.'),
  },
  {
    name: 'tools that ask for a default export',
    files: [
      '**/*.d.ts',
      '**/*.config.{ts,mjs}',
      'apps/*/jest/*.mjs',
      'apps/api/src/testing/global-*.ts',
      'e2e/global-*.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
);
