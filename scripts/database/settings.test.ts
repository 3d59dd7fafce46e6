import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { projectRoot } from '../testing/started.ts';
import { settingsText } from './settings.ts';

/** What keeps out of PostgreSQL's log what somebody typed about a client. */
const SILENT = { log_min_error_statement: 'panic', log_error_verbosity: 'terse' };

it('keeps typed text out of the log, embedded and in containers', () => {
  const embedded = settingsText({ port: 5432, durable: true });
  const containers = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');
  const command =
    /^ {2}database:\n(?: {4}.*\n)*? {4}command: \[(.*)\]$/m.exec(containers)?.[1]?.split(', ') ?? [];
  assert.equal(command[0], 'postgres');
  for (const [name, value] of Object.entries(SILENT)) {
    assert.match(embedded, new RegExp(`^${name} = '?${value}'?$`, 'm'));
    assert.equal(command[command.indexOf(`${name}=${value}`) - 1], '-c', name);
  }
});
