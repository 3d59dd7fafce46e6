import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { Periodic } from '../../platform/jobs/periodic.js';
import { CHAIN_START, headOfDay, nextLink } from './audit-chain.js';
import type { SealedEntry } from './audit-chain.js';
import { SEALED_COLUMNS } from './audit-columns.js';
import { LowWater } from './low-water.js';
import type { Horizon } from './low-water.js';

const EVERY_MS = 700;
const BATCH = 2_000;
/** Any number, the same for every process: one sealer at a time in the whole database. */
const LOCK = 'SELECT pg_try_advisory_xact_lock(714027001) AS mine';
/** How far below the newest sealed line a fresh process looks for lines that committed late. */
const LOOK_BACK = 100_000;
const DAY_MS = 86_400_000;

interface Head {
  seq: string;
  hash: Buffer;
}

const HEAD = {
  name: 'audit-head',
  text: 'SELECT s.seq::text, s.hash FROM audit.seals s ORDER BY s.seq DESC LIMIT 1',
};
const UNSEALED = {
  name: 'audit-unsealed',
  text: `SELECT ${SEALED_COLUMNS} FROM audit.entries e
         WHERE e.id > $1 AND NOT EXISTS (SELECT FROM audit.seals s WHERE s.entry_id = e.id)
         ORDER BY e.id LIMIT ${BATCH}`,
};
const APPEND = {
  name: 'audit-append',
  text: `INSERT INTO audit.seals (seq, entry_id, hash) SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
};
const HORIZON = {
  name: 'audit-horizon',
  text: `SELECT coalesce((SELECT max(id) FROM audit.entries), 0)::text AS newest,
                pg_snapshot_xmax(pg_current_snapshot())::text AS next, pg_snapshot_xmin(pg_current_snapshot())::text AS oldest`,
};
const LOWEST = {
  name: 'audit-lowest',
  text: `SELECT greatest(coalesce(max(entry_id), 0) - ${LOOK_BACK}, 0)::text AS low FROM audit.seals`,
};
const SIGN = {
  name: 'audit-sign',
  text: `INSERT INTO audit.signatures (day, seq, hash, public_key, signature) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (day) DO NOTHING`,
};

/**
 * Chains committed lines in batches. A chain computed inside each transaction would make all writers queue; here a
 * line waits a second at most, and a line that commits late is not skipped (see LowWater).
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap {
  private water: LowWater | undefined;
  private signedDay: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(EVERY_MS, 'seal the audit log', () => this.sealAll());
  }

  /** Seals whatever is committed and not sealed yet, then signs the head of a day that is over. */
  async sealAll(): Promise<void> {
    let sealed = BATCH;
    while (sealed === BATCH)
      sealed = await this.database
        .transaction((tx) => this.sealBatch(tx))
        .catch((error: unknown) => {
          // What was signed went with the batch: the next one signs again.
          this.signedDay = undefined;
          throw error;
        });
  }

  private async sealBatch(tx: Tx): Promise<number> {
    const [lock] = (await tx.query(LOCK)) as { mine: boolean }[];
    if (lock?.mine !== true) return 0;
    const water = (this.water ??= await this.startingWater(tx));
    // The horizon is read before the lines: a line that is missing below it has a writer that still runs.
    const [now] = await this.database.run<Record<keyof Horizon, string>>(tx, HORIZON, []);
    const entries = await this.database.run<SealedEntry>(tx, UNSEALED, [String(water.low)]);
    const [head] = await this.database.run<Head>(tx, HEAD, []);
    const firstUnsealed = entries[0] === undefined ? null : BigInt(entries[0].id);
    if (now !== undefined)
      water.observe(
        { newest: BigInt(now.newest), next: BigInt(now.next), oldest: BigInt(now.oldest) },
        firstUnsealed,
      );
    if (head !== undefined) await this.signDay(tx, head);
    if (entries.length > 0) await this.append(tx, head, entries);
    return entries.length;
  }

  private async append(tx: Tx, head: Head | undefined, entries: SealedEntry[]): Promise<void> {
    let seq = BigInt(head?.seq ?? 0);
    let hash = head?.hash ?? CHAIN_START;
    const links = entries.map((entry) => {
      seq += 1n;
      hash = nextLink(hash, entry);
      return { seq: String(seq), id: entry.id, hash };
    });
    await this.database.run(tx, APPEND, [
      links.map((link) => link.seq),
      links.map((link) => link.id),
      links.map((link) => link.hash),
    ]);
  }

  private async startingWater(tx: Tx): Promise<LowWater> {
    const [start] = await this.database.run<{ low: string }>(tx, LOWEST, []);
    return new LowWater(BigInt(start?.low ?? 0));
  }

  /** Signs the first head met after a day (UTC) is over: whoever keeps the signature can show a later change. */
  private async signDay(tx: Tx, head: Head): Promise<void> {
    const day = new Date(this.clock.now().getTime() - DAY_MS).toISOString().slice(0, 10);
    if (this.signedDay === day) return;
    await this.database.run(tx, SIGN, [
      day,
      head.seq,
      head.hash,
      this.vault.publicKey(),
      this.vault.sign(headOfDay(day, head.seq, head.hash)),
    ]);
    this.signedDay = day;
  }
}
