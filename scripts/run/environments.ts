import { join } from 'node:path';
import type { Data } from './data.ts';
import type { Options } from './options.ts';
import type { Step } from './prepare.ts';

type Environment = NodeJS.ProcessEnv;

/** What the API gets to know: never the owner's password, with which it could change the audit log. */
export function apiEnvironment(options: Options, data: Data, base: Environment): Environment {
  return {
    ...common(options, data, base),
    NODE_ENV: base['NODE_ENV'] ?? 'production',
    OKENKO_HOST: options.host,
    PORT: String(options.port),
    OKENKO_WEB_DIR: base['OKENKO_WEB_DIR'] || join(options.projectRoot, 'apps', 'web', 'dist'),
  };
}

/** What programs get to know that end again: the owner's password too. */
export function ownerEnvironment(options: Options, data: Data, base: Environment): Environment {
  const env = common(options, data, base);
  if (data.ownerUrl !== undefined) env['DATABASE_OWNER_URL'] = data.ownerUrl;
  return env;
}

/** What must have run before the API. */
export function stepsFor(options: Options, data: Data, base: Environment): Step[] {
  const steps: Step[] = [];
  const env = ownerEnvironment(options, data, base);
  if (data.ownerUrl !== undefined) {
    steps.push({ program: 'migrate', env, failure: 'The database could not be brought up to date.' });
  }
  if (options.demo) {
    steps.push({ program: 'seed-demo', env, failure: 'The demo could not be filled in.' });
  } else if (data.embedded !== undefined) {
    steps.push({ program: 'create-first-admin', env, failure: 'The first administrator could not be made.' });
  }
  return steps;
}

function common(options: Options, data: Data, base: Environment): Environment {
  const { DATABASE_OWNER_URL: _, ...rest } = base;
  const env: Environment = { ...rest, DATABASE_URL: data.deskUrl };
  env['OKENKO_MASTER_KEY_FILE'] = data.masterKeyFile;
  env['OKENKO_DEMO'] = options.demo ? '1' : '0';
  if (data.statisticsUrl !== undefined) env['DATABASE_STATISTICS_URL'] = data.statisticsUrl;
  return env;
}
