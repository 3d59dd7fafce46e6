import { fastify } from 'fastify';
import pg from 'pg';
import { lists } from './lists.ts';
import { recording } from './recording.ts';
import { readBareSettings } from './settings.ts';

/**
 * What is left when everything is left out that makes a product: no sessions, no permissions, no validation, no
 * mapping, no live screens. The yardstick for what Okénko adds.
 */

/** As many connections as the API has. */
const POOL_SIZE = 12;

const settings = readBareSettings();
const app = fastify();
const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: POOL_SIZE });
app.get('/ready', () => pool.query('SELECT 1').then(() => ({ ready: true })));
await lists(app, pool, settings);
await recording(app, pool, settings);
await app.listen({ port: settings.port, host: '127.0.0.1' });

const stop = () =>
  void app
    .close()
    .then(() => pool.end())
    .finally(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('disconnect', stop);
