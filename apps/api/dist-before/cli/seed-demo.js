import pg from 'pg';
import { readConfig } from '../platform/config/config.js';
/**
 * Fills an empty installation with two invented towns and half a year of their work. Only with OKENKO_DEMO=1; does
 * nothing when the demo is there. What takes time to load is loaded only when there is something to do.
 */ const config = readConfig(process.env);
if (!config.demo) {
    process.stderr.write('The demo has well-known passwords. Set OKENKO_DEMO=1 to fill it in.\n');
    process.exit(1);
}
if (!await isThere(config.databaseUrl)) {
    const { fillDemo } = await import('./demo/fill-demo.js');
    const { consultations } = await fillDemo(config, new Date());
    process.stdout.write(`The demo is filled in: two towns, ${consultations} contacts.\n`);
}
async function isThere(connectionString) {
    const client = new pg.Client({
        connectionString
    });
    await client.connect();
    const { rowCount } = await client.query(`SELECT FROM users WHERE lower(email) = 'desk@okenko.test'`);
    await client.end();
    return rowCount === 1;
}

//# sourceMappingURL=seed-demo.js.map