import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startThrowawayCluster } from '../scripts/database/throwaway-cluster.ts';
import { ensureMasterKey } from '../scripts/run/master-key.ts';
import type { Stopper } from '../scripts/run/stopper.ts';
import { say } from '../scripts/say.ts';
import { fill } from './fill/fill.ts';
import type { Place } from './fill/place.ts';
import type { BenchOptions } from './options.ts';

/** What all parts of the bench work with. */
export interface Bench {
  readonly projectRoot: string;
  readonly apiFolder: string;
  readonly options: BenchOptions;
  readonly masterKeyFile: string;
  readonly stopper: Stopper;
  /** Makes and fills a database of its own. */
  place(database: string, size: number): Promise<Filled>;
}

export interface Filled {
  readonly place: Place;
  /** A connection as the owner: counts what answers must hold, makes fresh drafts. */
  readonly owner: pg.Client;
}

/** Opens a database server with all the safety of a real one, for the time of the bench. */
export async function openBench(
  projectRoot: string,
  options: BenchOptions,
  stopper: Stopper,
): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'okenko-bench-'));
  stopper.onStop(() => rmSync(folder, { recursive: true, force: true }));
  const masterKeyFile = join(folder, 'master.key');
  ensureMasterKey(masterKeyFile);
  const cluster = await startThrowawayCluster({
    projectRoot,
    databases: ['bench', 'bench_small'],
    durable: true,
  });
  stopper.onStop(() => cluster.stop());
  return {
    projectRoot,
    apiFolder: join(projectRoot, 'apps', 'api', 'dist'),
    options,
    masterKeyFile,
    stopper,
    place: async (database, size) => {
      const started = performance.now();
      const place = await fill({
        projectRoot,
        cluster,
        database,
        size,
        masterKeyFile,
        signal: stopper.signal,
      });
      say(
        `Filled ${size.toLocaleString('en-US')} consultations in ${((performance.now() - started) / 1_000).toFixed(0)} s.`,
      );
      const owner = new pg.Client({ connectionString: place.ownerUrl });
      owner.on('error', () => undefined);
      await owner.connect();
      stopper.onStop(() => owner.end());
      return { place, owner };
    },
  };
}
