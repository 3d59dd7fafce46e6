import pg from 'pg';
import { readConfig } from '../platform/config/config.js';
import { command } from './command.js';

/**
 * Fills an empty installation with two invented towns and half a year of their work. Only with OKENKO_DEMO=1; does
 * nothing when the demo is there. What takes time to load is loaded only when there is something to do.
 */
await command(async () => {
  const config = readConfig();
  if (!config.demo) throw new Error('The demo has well-known passwords. Set OKENKO_DEMO=1 to fill it in.');
  if (await isThere(config.databaseUrl)) return { text: 'The demo is filled in already.' };
  const { fillDemo } = await import('./demo/fill-demo.js');
  const { consultations } = await fillDemo(config, new Date());
  return { text: `The demo is filled in: two towns, ${consultations} contacts.` };
});

async function isThere(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT FROM users WHERE lower(email) = 'desk@okenko.test'`);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
