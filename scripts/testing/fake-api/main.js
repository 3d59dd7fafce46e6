import { createServer } from 'node:http';
import pg from 'pg';

/** Stands in for the API in the tests of the scripts: ready while its database answers. */
const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(3);
  if (request.url === '/pid') return response.end(String(process.pid));
  if (request.url === '/owner') return response.end(String('DATABASE_OWNER_URL' in process.env));
  visits()
    .then((count) => response.end(String(count)))
    .catch((error) => response.writeHead(503).end(error.message));
});

/** Writes a row at each call, so that a test sees whether data were kept. */
async function visits() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('INSERT INTO visits DEFAULT VALUES');
    return (await client.query('SELECT count(*)::int AS count FROM visits')).rows[0].count;
  } finally {
    await client.end();
  }
}

function stop() {
  server.close();
  server.closeAllConnections();
  process.exit(0);
}

process.on('SIGTERM', stop);
process.on('disconnect', stop);
if (process.env.FAKE_API_FAILS) process.exit(4);
server.listen(Number(process.env.PORT), process.env.OKENKO_HOST);
