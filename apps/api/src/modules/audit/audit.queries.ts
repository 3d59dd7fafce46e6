import { Injectable } from '@nestjs/common';
import type {
  AuditContact,
  AuditContactInput,
  AuditEntry,
  AuditPeople,
  AuditQuery,
} from '@okenko/shared/audit/audit.contract';
import type { Page } from '@okenko/shared/common/paging';
import { readContactNumber } from '@okenko/shared/consultations/contact-number';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/database/paging.js';
import { fieldRefused } from '../../platform/errors/domain-error.js';

/** Days of the log are the town's: those of its first office. */
const ZONE = `coalesce((SELECT o.time_zone FROM offices o WHERE o.town_id = $1 ORDER BY o.name LIMIT 1), 'UTC')`;

/**
 * Lines of no town that each town's officer sees. Tries to sign in to an account that is not there hold neither e-mail
 * nor address, only that and when: any town may be the one that is being guessed at. The master key is everybody's.
 */
const OF_NO_TOWN = ['auth.sign-in-refused', 'auth.sign-in-blocked', 'master-key.replaced'];

const NARROWED = `($2::bigint IS NULL OR e.id < $2) AND ($3::text IS NULL OR e.action = $3)
      AND ($4::uuid IS NULL OR e.actor_id = $4) AND ($5::text IS NULL OR e.subject_id = $5)
      AND ($6::date IS NULL OR e.at >= $6::timestamp AT TIME ZONE ${ZONE})
      AND ($7::date IS NULL OR e.at < ($7::date + 1)::timestamp AT TIME ZONE ${ZONE})`;

/** Without a name: by what it is narrowed decides which index is walked, so it is planned for the very values. */
const LIST = {
  text: `
    SELECT e.id::text, e.at, e.actor_id, u.name AS actor_name, e.role, e.action, e.subject_type, e.subject_id, e.reason, e.details,
           CASE e.subject_type
             WHEN 'user' THEN (SELECT s.name FROM users s WHERE s.id = e.subject_id::uuid)
             WHEN 'office' THEN (SELECT o.name FROM offices o WHERE o.id = e.subject_id::uuid)
             WHEN 'consultation' THEN (SELECT c.contact_no FROM consultations c WHERE c.id = e.subject_id::uuid)
           END AS subject_name,
           EXISTS (SELECT FROM audit.seals s WHERE s.entry_id = e.id) AS sealed
    FROM (
      (SELECT e.* FROM audit.entries e WHERE e.town_id = $1 AND ${NARROWED} ORDER BY e.id DESC LIMIT $8)
      UNION ALL
      (SELECT e.* FROM audit.entries e WHERE e.town_id IS NULL AND e.action = ANY('{${OF_NO_TOWN.join()}}')
         AND ${NARROWED} ORDER BY e.town_id, e.id DESC LIMIT $8)
    ) e LEFT JOIN users u ON u.id = e.actor_id
    ORDER BY e.id DESC LIMIT $8`,
};

const PEOPLE = {
  name: 'audit-people',
  text: `SELECT u.id, u.name, u.active FROM users u JOIN towns t ON t.id = u.town_id WHERE u.town_id = $1
         ORDER BY CASE t.country WHEN 'PL' THEN u.sort_name COLLATE "pl-x-icu" END, u.sort_name COLLATE "cs-x-icu", u.id`,
};

const CONTACT = {
  name: 'audit-contact',
  text: `SELECT id, contact_no AS "contactNo" FROM consultations WHERE town_id = $1 AND contact_no = $2`,
};

const LATELY = {
  name: 'audit-lately',
  text: `SELECT e.at, coalesce(u.name, '') AS by FROM audit.entries e LEFT JOIN users u ON u.id = e.actor_id
         WHERE e.town_id = $1 AND e.subject_id = $2 AND e.action = $3 AND e.at > now() - interval '30 days'
         ORDER BY e.id DESC LIMIT 100`,
};

interface Row {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_name: string | null;
  role: AuditEntry['role'];
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  subject_name: string | null;
  reason: string | null;
  details: AuditEntry['details'];
  sealed: boolean;
}

@Injectable()
export class AuditQueries {
  constructor(private readonly database: Database) {}

  /** Newest first, of the viewer's town and of none. */
  async list(viewer: Viewer, query: AuditQuery): Promise<Page<AuditEntry>> {
    const after = readCursor<{ id: string }>(query.cursor, (value) => /^\d{1,18}$/.test(String(value.id)));
    const rows = await this.database.read<Row>(LIST, [
      viewer.townId,
      after?.id ?? null,
      query.action ?? null,
      query.actorId ?? null,
      query.subjectId ?? null,
      query.from ?? null,
      query.to ?? null,
      query.limit + 1,
    ]);
    return pageOf(rows, query.limit, (row) => ({ id: row.id }), toEntry);
  }

  /** Everybody of the town, by surname, those who left too. A town has hundreds at most, so this is one page. */
  async people(viewer: Viewer): Promise<AuditPeople> {
    const items = await this.database.read<AuditPeople['items'][number]>(PEOPLE, [viewer.townId]);
    return { items, next: null };
  }

  /**
   * The record that a contact number stands for.
   * @throws DomainError at `contactNo` where it is no number, or of no contact of the town
   */
  async contact(viewer: Viewer, input: AuditContactInput): Promise<AuditContact> {
    const contactNo = readContactNumber(input.contactNo);
    const [found] =
      contactNo === null ? [] : await this.database.read<AuditContact>(CONTACT, [viewer.townId, contactNo]);
    if (found === undefined) throw fieldRefused('contactNo', 'no_such_contact');
    return found;
  }

  /** What was done to the viewer's own account in the last 30 days, newest first; of the product itself `by` is empty. */
  async doneToOwn(viewer: Viewer, action: string): Promise<{ at: string; by: string }[]> {
    const rows = await this.database.read<{ at: Date; by: string }>(LATELY, [
      viewer.townId,
      viewer.userId,
      action,
    ]);
    return rows.map(({ at, by }) => ({ at: at.toISOString(), by }));
  }
}

function toEntry(row: Row): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
    role: row.role,
    action: row.action,
    subject: row.subject_type === null ? null : { type: row.subject_type, id: row.subject_id ?? '' },
    subjectName: row.subject_name,
    reason: row.reason,
    details: row.details,
    sealed: row.sealed,
  };
}
