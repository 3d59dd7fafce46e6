import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inRoot = (path) => fileURLToPath(new URL(path, import.meta.url));
const whenThere = (...paths) => paths.map(inRoot).filter((path) => existsSync(path));

/** The compiler's settings of a workspace, so that tests run what the build makes. */
const compiler = (path) => ({
  ...JSON.parse(readFileSync(inRoot(path), 'utf8')),
  $schema: undefined,
  swcrc: false,
});

/** Tests import the sources themselves, whose names end in `.ts`. */
const withSourceEndings = (settings) => ({
  ...settings,
  jsc: { ...settings.jsc, rewriteRelativeImportExtensions: false },
});

const webCompiler = (tsx) => ({
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2023',
    experimental: { keepImportAttributes: true },
  },
  sourceMaps: true,
});

/** Where our own packages live: tests read sources, no build comes before them. */
const ownPackages = {
  '^@okenko/shared/(.*)$': inRoot('libs/shared/src/$1.ts'),
  '^@okenko/migrations/(.*)$': inRoot('migrations/src/$1.ts'),
  '^(\\.{1,2}/.*)\\.js$': '$1',
};

const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  restoreMocks: true,
};

const around = (name) =>
  existsSync(inRoot(`apps/api/src/testing/${name}.ts`)) && inRoot(`apps/api/jest/${name}.mjs`);
const globalSetup = around('global-setup');
const globalTeardown = around('global-teardown');

export default {
  projects: [
    {
      ...common,
      displayName: 'shared',
      rootDir: inRoot('libs/shared'),
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts'],
      moduleNameMapper: ownPackages,
      transform: { '\\.ts$': ['@swc/jest', compiler('libs/shared/.swcrc')] },
    },
    {
      ...common,
      displayName: 'disclosure',
      rootDir: inRoot('libs/disclosure'),
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts'],
      transform: { '\\.ts$': ['@swc/jest', withSourceEndings(compiler('libs/disclosure/.swcrc'))] },
    },
    {
      ...common,
      displayName: 'api',
      rootDir: inRoot('apps/api'),
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts'],
      moduleNameMapper: {
        ...ownPackages,
        // Version 3, which @fastify/static asks for, is an ES module that Jest cannot `require`; 2 is the same code.
        '^content-disposition$': inRoot('node_modules/content-disposition'),
      },
      transform: { '\\.ts$': ['@swc/jest', compiler('apps/api/.swcrc')] },
      setupFiles: ['reflect-metadata'],
      ...(globalSetup && { globalSetup }),
      ...(globalTeardown && { globalTeardown }),
    },
    {
      ...common,
      displayName: 'web',
      rootDir: inRoot('apps/web'),
      testEnvironment: inRoot('apps/web/jest/environment.mjs'),
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        '\\.(css|svg|png|webp|woff2?)(\\?.*)?$': inRoot('apps/web/jest/empty-module.mjs'),
        '^@fontsource': inRoot('apps/web/jest/empty-module.mjs'),
        ...ownPackages,
      },
      transform: {
        '\\.ts$': ['@swc/jest', webCompiler(false)],
        '\\.tsx$': ['@swc/jest', webCompiler(true)],
      },
      setupFilesAfterEnv: [inRoot('apps/web/jest/setup.mjs'), ...whenThere('apps/web/src/testing/setup.ts')],
    },
  ],
};
