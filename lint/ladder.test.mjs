import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { ladder, sharedGround, webRooms } from './ladder.mjs';

const cwd = fileURLToPath(new URL('../', import.meta.url));

// The files are invented, so the compiler does not know them: rules that ask it are off.
const eslint = new ESLint({
  cwd,
  overrideConfig: [
    { files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked },
    { rules: { 'import-x/no-cycle': 'off', '@typescript-eslint/no-unused-vars': 'off' } },
  ],
});

async function complaints(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => `${message.ruleId}: ${message.message}`);
}

const module = (name) => `apps/api/src/modules/${name}`;
const feature = (name) => `apps/web/src/features/${name}`;

const allowed = [
  [`${module('consultations')}/consultations.service.ts`, '../audit/audit.service.js'],
  [`${module('consultations')}/consultations.service.ts`, '../codelists/codelists.queries.js'],
  [`${module('consultations')}/consultations.module.ts`, '../audit/audit.module.js'],
  [`${module('consultations')}/merge-part.ts`, '../clients/merge.port.js'],
  [`${module('consultations')}/consultations.service.ts`, './consultations.repository.js'],
  [`${module('consultations')}/consultations.service.ts`, '../../platform/database/transaction.js'],
  [`${module('consultations')}/consultations.service.ts`, '@okenko/shared/consultations/consultation-status'],
  [`${module('consultations')}/consultations.api.test.ts`, '../../testing/start-api.js'],
  [`${module('consultations')}/consultations.controller.ts`, './consultations.service.js'],
  ['apps/api/src/app.module.ts', './modules/audit/audit.module.js'],
  ['apps/api/src/main.ts', './platform/config/config.js'],
  ['apps/api/src/platform/database/migrate.ts', '@okenko/migrations/list'],
  ['apps/web/src/app/router.tsx', '../pages/desk/desk.page.js'],
  ['apps/web/src/pages/desk/desk.page.tsx', '../../features/consultations/consultation-form.js'],
  [`${feature('consultations')}/consultation-form.tsx`, '../../ui/page-header.js'],
  [`${feature('consultations')}/consultation-form.tsx`, './topic-picker.js'],
  ['apps/web/src/ui/problem-alert.tsx', '../lib/problem.js'],
  ['apps/web/src/public/help.tsx', '../ui/page-header.js'],
  ['apps/web/src/lib/http.ts', '@okenko/shared/common/problem'],
  ['apps/web/src/pages/desk/desk.page.test.tsx', '../../testing/render-page.js'],
  ['libs/shared/src/consultations/capture.ts', '../common/text.js'],
  ['libs/shared/src/auth/auth.contract.ts', '../users/users.contract.js'],
  ['libs/shared/src/common/text.ts', 'zod'],
  ['libs/shared/src/common/text.test.ts', 'fast-check'],
  ['libs/disclosure/src/solver/solver.ts', 'highs'],
  ['libs/disclosure/src/audit/audit.ts', '../solver/solver.ts'],
  ['libs/disclosure/src/audit/audit.test.ts', 'fast-check'],
];

const refused = [
  [`${module('audit')}/audit.service.ts`, '../consultations/consultations.service.js', 'stands above'],
  [`${module('clients')}/clients.service.ts`, '../consultations/consultations.queries.js', 'stands above'],
  [
    `${module('consultations')}/consultations.service.ts`,
    '../clients/clients.repository.js',
    'Of another module',
  ],
  [`${module('consultations')}/consultation.entity.ts`, '../clients/client.entity.js', 'Of another module'],
  [`${module('statistics')}/statistics.service.ts`, '../audit/audit.service.js', 'imports no module'],
  [`${module('weather')}/weather.service.ts`, '../audit/audit.service.js', 'not in the ladder'],
  [`${module('users')}/users.controller.ts`, './users.repository.js', 'does not reach a repository'],
  [`${module('users')}/users.controller.ts`, 'typeorm', 'controller'],
  [`${module('users')}/users.service.ts`, '../../app.module.js', 'what starts the API'],
  [`${module('users')}/users.service.ts`, '../../testing/start-api.js', 'Only tests'],
  ['apps/api/src/platform/http/server.ts', '../../modules/auth/auth.service.js', 'imports no module'],
  ['apps/api/src/app.module.ts', './modules/audit/audit.repository.js', 'Of another module'],
  ['apps/api/src/platform/http/server.ts', '../../../../web/src/lib/http.js', 'does not import from web'],
  ['apps/web/src/lib/http.ts', '@okenko/api/platform/http/server', 'does not import from api'],
  ['apps/web/src/lib/http.ts', '@okenko/migrations/list', 'does not import from migrations'],
  ['apps/web/src/lib/http.ts', 'node:fs', 'no Node modules'],
  [`${feature('consultations')}/form.tsx`, '../codelists/topics.js', 'never import each other'],
  [`${feature('consultations')}/form.tsx`, '../../pages/desk/desk.page.js', 'does not import from pages'],
  ['apps/web/src/ui/data-list.tsx', '../features/users/users.js', 'does not import from features'],
  ['apps/web/src/lib/session.ts', '../ui/page-header.js', 'does not import from ui'],
  ['apps/web/src/public/help.tsx', '../features/directory/search.js', 'bundle of its own'],
  ['apps/web/src/pages/desk/desk.page.tsx', '../../public/help.js', 'bundle of its own'],
  ['apps/web/src/cellar/wine.ts', '../lib/http.js', 'no room'],
  ['libs/shared/src/common/text.ts', '../access/roles.js', 'stands above'],
  ['libs/shared/src/users/users.contract.ts', '../auth/auth.contract.js', 'stands above'],
  ['libs/shared/src/common/text.ts', 'node:crypto', 'zod and nothing else'],
  ['libs/shared/src/common/text.ts', '@okenko/api/main', 'does not import from api'],
  ['libs/disclosure/src/audit/audit.ts', 'node:fs', 'highs and zod and nothing else'],
  ['libs/disclosure/src/audit/audit.ts', '@okenko/shared/common/text', 'does not import from shared'],
  ['migrations/src/0001-towns.ts', '@okenko/shared/common/text', 'does not import from shared'],
];

describe('imports that point the right way', () => {
  for (const [file, source] of allowed) {
    test(`${file} may import ${source}`, async () => {
      assert.deepEqual(await complaints(file, `import { thing } from '${source}';\n`), []);
    });
  }
});

describe('imports that are refused', () => {
  for (const [file, source, why] of refused) {
    test(`${file} may not import ${source}`, async () => {
      const all = await complaints(file, `import { thing } from '${source}';\n`);
      assert.equal(all.length, 1, all.join('\n'));
      assert.match(all[0], new RegExp(`okenko/boundaries: .*${why}`));
    });
  }

  test('a type, a re-export and a late import count too', async () => {
    const target = '../consultations/consultations.service.js';
    for (const code of [
      `import type { Thing } from '${target}';`,
      `export { thing } from '${target}';`,
      `export async function load() { return import('${target}'); }`,
    ]) {
      const all = await complaints(`${module('audit')}/audit.service.ts`, `${code}\n`);
      assert.equal(all.length, 1, code);
    }
  });
});

describe('the other house rules', () => {
  const cases = [
    ['apps/web/src/ui/x.tsx', 'export const X = () => <p>Uložit</p>;', 'no-restricted-syntax'],
    [
      'apps/web/src/ui/x.tsx',
      'export const X = () => <input placeholder="Search" />;',
      'no-restricted-syntax',
    ],
    ['apps/web/src/ui/x.tsx', "export const X = () => <p>{'Save'}</p>;", 'no-restricted-syntax'],
    [
      'apps/web/src/ui/x.tsx',
      'export const X = (p: { n: string }) => <b aria-label={`${p.n} rows`} />;',
      'no-restricted-syntax',
    ],
    ['apps/web/src/ui/x.tsx', 'export const X = () => <Kbd>Ctrl K</Kbd>;', null],
    [
      'apps/web/src/ui/x.tsx',
      'export const X = (p: { n: string }) => <b aria-label={`${p.n} (Ctrl K, F9)`} />;',
      null,
    ],
    ['apps/web/src/ui/x.tsx', 'export const X = () => <b>Control</b>;', 'no-restricted-syntax'],
    ['apps/web/src/ui/x.tsx', 'export const X = () => <p className="wide">· — 12</p>;', null],
    ['apps/web/src/ui/x.test.tsx', 'export const X = () => <p>Uložit</p>;', null],
    [
      'apps/api/src/platform/http/a.ts',
      "export const port = process.env['PORT'];",
      'no-restricted-properties',
    ],
    ['apps/api/src/platform/config/a.ts', "export const port = process.env['PORT'];", null],
    ['scripts/a.ts', "export const port = process.env['PORT'];", null],
    ['apps/api/src/main.ts', "console.log('up');", 'no-console'],
    ['scripts/a.ts', "console.log('up');", null],
    ['apps/web/src/ui/a.ts', 'const a = 1;\nexport default a;', 'import-x/no-default-export'],
    ['apps/web/vite.config.ts', 'const a = 1;\nexport default a;', null],
    ['libs/shared/src/common/index.ts', 'export const a = 1;', 'no-restricted-syntax'],
    ['libs/shared/src/common/text-utils.ts', 'export const a = 1;', 'no-restricted-syntax'],
    ['libs/shared/src/common/a.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
    [
      'libs/shared/src/common/a.ts',
      '// eslint-disable-next-line eqeqeq\nexport const a = 1 == 1;',
      'okenko/reasoned-suppression',
    ],
    ['libs/shared/src/common/a.ts', '\n'.repeat(500), 'max-lines'],
  ];
  for (const [file, code, rule] of cases) {
    test(`${file}: ${JSON.stringify(code.slice(0, 60))} → ${rule ?? 'fine'}`, async () => {
      const rules = (await complaints(file, `${code}\n`)).map((text) => text.split(': ')[0]);
      if (rule) assert.ok(rules.includes(rule), rules.join(', '));
      else assert.deepEqual(rules, []);
    });
  }
});

describe('the ladder and the folders', () => {
  const folders = (path) =>
    existsSync(path)
      ? readdirSync(path, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => entry.name)
      : [];

  test('every folder of a module is in the ladder', () => {
    for (const path of ['apps/api/src/modules', 'apps/web/src/features']) {
      for (const name of folders(`${cwd}${path}`)) assert.ok(ladder.includes(name), `${path}/${name}`);
    }
    for (const name of folders(`${cwd}libs/shared/src`))
      assert.ok([...sharedGround, ...ladder].includes(name), name);
  });

  test('the web client has no other rooms', () => {
    const rooms = [...webRooms, 'public', 'testing'];
    for (const name of folders(`${cwd}apps/web/src`)) assert.ok(rooms.includes(name), name);
  });
});
