import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { projectRoot } from '../testing/started.ts';
import { withClient } from './roles.ts';
import { startThrowawayCluster, type ThrowawayCluster } from './throwaway-cluster.ts';

describe('a throwaway cluster', () => {
  let cluster: ThrowawayCluster;
  before(async () => {
    cluster = await startThrowawayCluster({ projectRoot, databases: ['okenko'] });
  });
  after(() => cluster.stop());

  const ask = async (url: string, sql: string): Promise<unknown> =>
    await withClient(url, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);

  it('lets the administrator copy databases', async () => {
    await withClient(cluster.adminUrl, (client) => client.query('CREATE DATABASE copy TEMPLATE okenko'));
    assert.equal(await ask(cluster.urlOf('owner', 'copy'), 'SELECT 1'), 1);
  });

  it('gives no role more than it needs', async () => {
    for (const role of ['owner', 'desk', 'statistics'] as const) {
      const url = cluster.urlOf(role, 'okenko');
      const rights =
        'SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls FROM pg_roles WHERE rolname = current_user';
      assert.equal(await ask(url, rights), false, role);
    }
    for (const role of ['desk', 'statistics'] as const) {
      const url = cluster.urlOf(role, 'okenko');
      await assert.rejects(ask(url, 'SET ROLE okenko_owner'), /permission denied/);
      await assert.rejects(ask(url, 'CREATE TABLE mine (id int)'), /permission denied/);
      await assert.rejects(ask(url, 'CREATE SCHEMA mine'), /permission denied/);
    }
  });

  it('demands the password', async () => {
    const url = new URL(cluster.urlOf('desk', 'okenko'));
    url.password = 'guessed';
    await assert.rejects(ask(url.href, 'SELECT 1'), /password authentication failed/);
  });

  it('has the extensions and the letters of our languages', async () => {
    const admin = cluster.adminUrl;
    for (const name of ['unaccent', 'pg_trgm', 'fuzzystrmatch', 'btree_gist'])
      await ask(admin, `CREATE EXTENSION ${name}`);
    assert.equal(await ask(admin, `SELECT unaccent('Příliš Łódź')`), 'Prilis Lodz');
    assert.ok(
      (await ask(admin, `SELECT cardinality(show_trgm('Ірина'))`)) !== 0,
      'Cyrillic letters are letters',
    );
    const sorted = `SELECT string_agg(w, ' ' ORDER BY w COLLATE "cs-x-icu") FROM unnest(ARRAY['chléb', 'cihla', 'hora', 'čaj']) w`;
    assert.equal(await ask(admin, sorted), 'cihla čaj hora chléb');
  });
});
