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

const INSERT = {
  name: 'audit-insert',
  text: `INSERT INTO audit.entries (town_id, actor_id, role, office_id, action, subject_type, subject_id, details, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
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
