import type { Tx } from '../../platform/database/database.js';
import type { AuditRecord, Actor } from '../../modules/audit/audit.service.js';
import type { Store } from '../store.js';
import type { DemoTown } from './demo-towns.js';
import type { DemoContact } from './make-history.js';
import type { DemoPeople } from './place-town.js';

const BATCH = 1_000;

/** In the order of time, so that the log's numbers grow with it. */
const INSERT = {
  name: 'demo-audit',
  text: `INSERT INTO audit.entries (at, town_id, actor_id, role, office_id, action, subject_type, subject_id, details)
         SELECT a.at, a.town_id, a.actor_id, a.role, a.office_id, a.action, a.subject_type, a.subject_id, a.details
         FROM jsonb_to_recordset($1) AS a(at timestamptz, town_id uuid, actor_id uuid, role text, office_id uuid, action text, subject_type text,
                subject_id text, details jsonb, place int)
         ORDER BY a.place`,
};

interface Line {
  at: Date;
  town_id: string | null;
  actor_id: string | null;
  role: string | null;
  office_id: string | null;
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  details: AuditRecord['details'] | null;
}

/** Collects what the product would have logged over half a year, and writes it at the end in the order of time. */
export class DemoAudit {
  private readonly lines: Line[] = [];

  constructor(private readonly begins: Date) {}

  /** What the commands log: the making of the towns, just before their first contact. */
  record(_tx: Tx, actor: Actor, entry: AuditRecord): Promise<void> {
    this.lines.push({
      at: this.begins,
      town_id: actor.townId,
      actor_id: actor.userId,
      role: actor.role,
      office_id: actor.officeId,
      action: entry.action,
      subject_type: entry.subject?.type ?? null,
      subject_id: entry.subject?.id ?? null,
      details: entry.details ?? null,
    });
    return Promise.resolve();
  }

  addContacts(town: DemoTown, people: DemoPeople, contacts: readonly DemoContact[]): void {
    const roles = new Map(town.users.map((user) => [user.key, user.roles[0] ?? null]));
    for (const { id, office, recordedBy, createdAt, closedAt, talk } of contacts) {
      const line = {
        town_id: town.id,
        actor_id: people[recordedBy] ?? null,
        role: roles.get(recordedBy) ?? null,
        office_id: office.id,
        subject_type: 'consultation',
        subject_id: id,
      };
      this.lines.push({ ...line, at: createdAt, action: 'consultation.recorded', details: null });
      if (closedAt !== null)
        this.lines.push({
          ...line,
          at: closedAt,
          action: 'consultation.closed',
          details: { kind: talk.kind },
        });
    }
  }

  async write(store: Store, tx: Tx): Promise<void> {
    const lines = this.lines.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    for (let from = 0; from < lines.length; from += BATCH) {
      const batch = lines.slice(from, from + BATCH).map((line, place) => ({ ...line, place }));
      await store.database.run(tx, INSERT, [JSON.stringify(batch)]);
    }
  }
}
