import { Injectable } from '@nestjs/common';
import type { AuditBreak, AuditVerification } from '@okenko/shared/audit/audit.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { CHAIN_START, headOfDay, nextLink } from './audit-chain.js';
import type { SealedEntry } from './audit-chain.js';
import { SEALED_COLUMNS } from './audit-columns.js';
import { isSignedBy, mayHaveSigned, walkSuccession } from './key-succession.js';
import type { Succession, TrustedKeys } from './key-succession.js';

const BATCH = 5_000;
/** Breaks after the first few say nothing new: one changed line is told once, the links after it hold again. */
const BREAKS_TOLD = 20;
/** A line may wait this long for its seal before it counts as slipped past the sealer. */
const SEAL_WITHIN = '5 minutes';

const LINKS = {
  name: 'audit-verify-links',
  text: `SELECT s.seq::text, s.hash, ${SEALED_COLUMNS} FROM audit.seals s LEFT JOIN audit.entries e ON e.id = s.entry_id
         WHERE s.seq > $1 ORDER BY s.seq LIMIT ${BATCH}`,
};
const WAITING = {
  name: 'audit-verify-waiting',
  text: `SELECT e.town_id, count(*)::int AS waiting,
                count(*) FILTER (WHERE e.at < now() - interval '${SEAL_WITHIN}')::int AS late
         FROM audit.entries e WHERE NOT EXISTS (SELECT FROM audit.seals s WHERE s.entry_id = e.id) GROUP BY e.town_id`,
};
const SIGNATURES = {
  name: 'audit-verify-signatures',
  text: `SELECT g.day::text, g.seq::text, g.hash, g.public_key AS "publicKey", g.signature, s.hash AS sealed
         FROM audit.signatures g LEFT JOIN audit.seals s ON s.seq = g.seq ORDER BY g.day`,
};

const MASTER_KEYS = {
  name: 'audit-verify-keys',
  text: `SELECT k.position, k.public_key AS "publicKey", k.seq::text, k.hash, k.signed_by_former AS "signedByFormer",
                k.signed_by_itself AS "signedByItself", s.hash AS sealed
         FROM audit.master_keys k LEFT JOIN audit.seals s ON s.seq = k.seq ORDER BY k.position DESC`,
};

interface WaitingRow {
  town_id: string | null;
  waiting: number;
  late: number;
}
interface LinkRow extends SealedEntry {
  seq: string;
  hash: Buffer;
}

interface SignatureRow {
  day: string;
  seq: string;
  hash: Buffer;
  publicKey: Buffer;
  signature: Buffer;
  sealed: Buffer | null;
}

/** Where the chain breaks, for who runs the server: `seal` is its place in the chain, empty for what has none. */
interface Break {
  seal: string;
  what: AuditBreak;
}

/** Lines by town; those of no town stand under null. */
type ByTown = ReadonlyMap<string | null, number>;

/** What the walk found in the whole installation. */
export interface ChainReport {
  intact: boolean;
  sealed: ByTown;
  waiting: ByTown;
  signedDays: number;
  breaks: Break[];
  /** All kinds of harm there are, also where not every place is told. */
  kinds: Break['what'][];
}

/** Walks the whole chain and says where it breaks. Reads only. */
@Injectable()
export class AuditVerifier {
  private running: Promise<ChainReport> | undefined;

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /**
   * Walks reach over the whole log, so those who ask at the same time share one. All of it is read as it stood at the
   * beginning: a line that is sealed meanwhile is still told as waiting, and not lost between the two counts.
   */
  verify(): Promise<ChainReport> {
    this.running ??= this.database
      .snapshot((tx) => this.walkAll(tx))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  /** What an officer of one town may know of a chain that is of all: whether it holds, and their own lines. */
  async verifyFor({ townId }: Viewer): Promise<AuditVerification> {
    const { intact, sealed, waiting, signedDays, kinds } = await this.verify();
    return {
      intact,
      sealedEntries: sealed.get(townId) ?? 0,
      waiting: waiting.get(townId) ?? 0,
      signedDays,
      breaks: kinds,
    };
  }

  private async walkAll(tx: Tx): Promise<ChainReport> {
    const breaks: Break[] = [];
    const sealed = await this.walk(tx, breaks);
    const unsealed = await this.database.run<WaitingRow>(tx, WAITING, []);
    if (unsealed.some(({ late }) => late > 0)) breaks.push({ seal: '', what: 'never_sealed' });
    const trusted = await this.checkKeys(tx, breaks);
    const signedDays = await this.checkSignatures(tx, trusted, breaks);
    return {
      intact: breaks.length === 0,
      sealed,
      waiting: new Map(unsealed.map((row) => [row.town_id, row.waiting])),
      signedDays,
      breaks: breaks.slice(0, BREAKS_TOLD),
      kinds: [...new Set(breaks.map(({ what }) => what))],
    };
  }

  private async walk(tx: Tx, breaks: Break[]): Promise<ByTown> {
    const sealed = new Map<string | null, number>();
    let seq = 0n;
    let before: Buffer = CHAIN_START;
    for (;;) {
      const links = await this.database.run<LinkRow>(tx, LINKS, [String(seq)]);
      for (const link of links) {
        const found = breakOf(link, seq, before);
        if (found !== null) breaks.push({ seal: link.seq, what: found });
        sealed.set(link.townId, (sealed.get(link.townId) ?? 0) + 1);
        seq = BigInt(link.seq);
        before = link.hash;
      }
      if (links.length < BATCH) return sealed;
    }
  }

  /** Whose signatures count: the key of today's, and those of the keys it followed, each up to its end. */
  private async checkKeys(tx: Tx, breaks: Break[]): Promise<TrustedKeys> {
    const keys = await this.database.run<Succession & { sealed: Buffer | null }>(tx, MASTER_KEYS, []);
    const links = new Map<string | null, Buffer | null>([['0', CHAIN_START]]);
    for (const { seq, sealed } of keys) if (seq !== '0') links.set(seq, sealed);
    const walk = walkSuccession(keys, this.vault.publicKey(), (seq) => links.get(seq) ?? undefined);
    if (walk.brokenAt !== null) breaks.push({ seal: walk.brokenAt, what: 'key_unvouched' });
    return walk.trusted;
  }

  private async checkSignatures(tx: Tx, trusted: TrustedKeys, breaks: Break[]): Promise<number> {
    const signed = await this.database.run<SignatureRow>(tx, SIGNATURES, []);
    for (const row of signed) {
      const holds =
        row.sealed?.equals(row.hash) === true &&
        mayHaveSigned(trusted, row.publicKey, row.seq) &&
        isSignedBy(row.publicKey, headOfDay(row.day, row.seq, row.hash), row.signature);
      if (!holds) breaks.push({ seal: row.seq, what: 'signature_wrong' });
    }
    return signed.length;
  }
}

function breakOf(link: LinkRow, seqBefore: bigint, before: Buffer): Break['what'] | null {
  if (BigInt(link.seq) !== seqBefore + 1n) return 'chain_broken';
  if ((link.id as string | null) === null) return 'entry_missing';
  return nextLink(before, link).equals(link.hash) ? null : 'entry_changed';
}
