import { Injectable } from '@nestjs/common';
import { dayOf } from '@okenko/shared/common/instants';
import type {
  Consultation,
  ConsultationHistory,
  DaySummary,
} from '@okenko/shared/consultations/consultations.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { PEOPLE_JOINS, RECORD_COLUMNS, toStored } from './consultation-columns.js';
import { ConsultationView } from './consultation-view.js';
import { reaches } from './consultation.policy.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { LISTED } from './list-statement.js';

/** More open contacts than this at one office is a day gone wrong, not a list to page through. */
const OPEN_MAX = 200;

const OPEN = {
  name: 'consultations-open',
  text: `SELECT ${RECORD_COLUMNS} FROM consultations c ${PEOPLE_JOINS}
         WHERE c.office_id = ANY (ARRAY(SELECT o.id FROM offices o WHERE o.id = $1 OR (o.id = ANY ($3::uuid[]) AND o.closed)))
           AND c.state IN ('open', 'reopened')
         ORDER BY (c.worker_id = $2 OR c.recorded_by = $2) DESC, c.started_at, c.id LIMIT ${OPEN_MAX}`,
};
const DAY = {
  name: 'consultations-day',
  text: `SELECT c.kind, c.channel, c.worker_id = $2 AS own, count(*)::int AS count, coalesce(sum(c.duration_minutes), 0)::int AS minutes
         FROM consultations c
         WHERE c.office_id = $1 AND ${LISTED} AND c.started_at >= ($3::date)::timestamp AT TIME ZONE $4
           AND c.started_at < ($3::date + 1)::timestamp AT TIME ZONE $4
         GROUP BY 1, 2, 3`,
};
const HISTORY = {
  name: 'consultation-history',
  text: `SELECT h.at, h.by, u.name, h.reason, h.version, h.content
         FROM (SELECT replaced_at AS at, replaced_by AS by, reason, version, content
               FROM consultation_versions WHERE consultation_id = $1
               UNION ALL
               SELECT reopened_at, reopened_by, reason, NULL, NULL
               FROM consultation_reopenings WHERE consultation_id = $1) h
         JOIN users u ON u.id = h.by ORDER BY h.at DESC, h.version DESC NULLS LAST LIMIT 200`,
};

interface DayRow {
  kind: Consultation['kind'];
  channel: string;
  own: boolean;
  count: number;
  minutes: number;
}

type HistoryRow = { at: Date; by: string; name: string; reason: string } & (
  { version: number; content: Record<string, unknown> } | { version: null; content: null }
);

/** What the desk shows besides lists: what is open, the day at a glance, what became of a record. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly database: Database,
    private readonly lists: ConsultationsQueries,
    private readonly view: ConsultationView,
    private readonly clock: Clock,
  ) {}

  /**
   * Open contacts of the office, the viewer's own first. What is left open at a closed office comes with whoever has
   * it, wherever they work now: nobody can go there any more.
   */
  async open(viewer: Viewer): Promise<{ items: Consultation[]; next: null }> {
    const { officeId } = await this.lists.scopeOf(viewer, undefined);
    const rows = await this.database.read(OPEN, [officeId, viewer.userId, viewer.officeIds]);
    const items = rows.map(toStored).filter((record) => reaches(viewer, record));
    return { items: items.map((record) => this.view.glimpse(viewer, record)), next: null };
  }

  /** The viewer's own day; of the colleagues only how many contacts they had. */
  async day(viewer: Viewer, wanted: string | undefined): Promise<DaySummary> {
    const { officeId, timeZone } = await this.lists.scopeOf(viewer, undefined);
    const day = wanted ?? dayOf(this.clock.now(), timeZone);
    const rows = await this.database.read<DayRow & Record<string, unknown>>(DAY, [
      officeId,
      viewer.userId,
      day,
      timeZone,
    ]);
    const own = rows.filter((row) => row.own);
    const of = (kind: DayRow['kind']) => own.filter((row) => row.kind === kind);
    return {
      day,
      consultations: sum(of('consultation'), 'count'),
      orientations: sum(of('orientation'), 'count'),
      empty: sum(of('empty'), 'count'),
      minutes: sum(of('consultation'), 'minutes'),
      byChannel: byChannel(of('consultation')),
      colleagues: sum(
        rows.filter((row) => !row.own),
        'count',
      ),
    };
  }

  /** When a record within reach was opened again or corrected, why, and what it said before; newest first. */
  async history(recordId: string): Promise<ConsultationHistory['items']> {
    const rows = await this.database.read<HistoryRow & Record<string, unknown>>(HISTORY, [recordId]);
    return rows.map((row) => {
      const said = {
        at: row.at.toISOString(),
        by: { id: row.by, name: row.name },
        reason: row.reason,
      };
      if (row.version === null) return { what: 'reopened', ...said };
      return { what: 'corrected', ...said, version: row.version, content: row.content };
    });
  }
}

function sum(rows: DayRow[], field: 'count' | 'minutes'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}

function byChannel(rows: DayRow[]): DaySummary['byChannel'] {
  const counts = new Map<string, number>();
  for (const { channel, count } of rows) counts.set(channel, (counts.get(channel) ?? 0) + count);
  return [...counts]
    .map(([channel, count]) => ({ channel, count }))
    .sort((one, other) => other.count - one.count || (one.channel < other.channel ? -1 : 1));
}
