import { Injectable } from '@nestjs/common';
import type { Role } from '@okenko/shared/access/roles';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';

/** Who acts: a viewer, or the product itself (chores, commands) where user and role are null. */
export interface Actor {
  userId: string | null;
  townId: string | null;
  role: Role | null;
  officeId: string | null;
  requestId: string | null;
}

/** One line of the log. `details` holds codes, numbers and field names; never text that somebody typed. */
export interface AuditRecord {
  /** `noun.verb`, such as `consultation.closed`. */
  action: string;
  subject?: { type: string; id: string };
  details?: Record<string, string | number | boolean | null | readonly string[]>;
}

/**
 * The transaction is begun for all to see before the line takes its number: the sealer passes a number only when whoever
 * may hold it has ended, and of one who writes nothing else it would not know yet.
 */
const LINE = `WITH begun AS MATERIALIZED (SELECT pg_current_xact_id() AS xact)
  INSERT INTO audit.entries (town_id, actor_id, role, office_id, action, subject_type, subject_id, details, request_id)
  SELECT $1::uuid, $2::uuid, $3::text, $4::uuid, $5::text, $6::text, $7::text, $8::jsonb, $9::text
  FROM begun WHERE xact IS NOT NULL`;

const INSERT = { name: 'audit-insert', text: LINE };

/** Sent as a statement of its own beside `INSERT`: the same line, unless that person's same line is this young. */
const INSERT_ONCE = {
  name: 'audit-insert-once',
  text: `${LINE} AND NOT EXISTS (
           SELECT 1 FROM audit.entries
           WHERE town_id = $1 AND subject_id = $7 AND subject_type = $6 AND actor_id = $2 AND action = $5
             AND details IS NOT DISTINCT FROM $8::jsonb
             AND at > clock_timestamp() - make_interval(secs => $10))`,
};

/** The product's own hand: chores and commands. */
export function systemActor(townId: string | null): Actor {
  return { userId: null, townId, role: null, officeId: null, requestId: null };
}

@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** Writes into the work's own transaction: the act and its trace stay or go together. Travels with the commit. */
  async record(tx: Tx, actor: Actor, entry: AuditRecord): Promise<void> {
    await this.database.send(tx, INSERT, values(actor, entry));
  }

  /** For acts that change nothing else: a read, a refused sign-in. */
  async recordAlone(actor: Actor, entry: AuditRecord): Promise<void> {
    await this.database.read(INSERT, values(actor, entry));
  }

  /** As `recordAlone`, of an act that takes several requests: one line for what is told again within the seconds. */
  async recordOnce(actor: Actor, entry: AuditRecord, seconds: number): Promise<void> {
    await this.database.read(INSERT_ONCE, [...values(actor, entry), seconds]);
  }
}

function values(actor: Actor, entry: AuditRecord): unknown[] {
  return [
    actor.townId,
    actor.userId,
    actor.role,
    actor.officeId,
    entry.action,
    entry.subject?.type ?? null,
    entry.subject?.id ?? null,
    entry.details === undefined ? null : JSON.stringify(entry.details),
    actor.requestId,
  ];
}
