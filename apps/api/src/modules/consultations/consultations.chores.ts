import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DURATION_MAX_MINUTES } from '@okenko/shared/common/contact-fields';
import { REOPEN_HOURS } from '@okenko/shared/consultations/consultation-status';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Periodic } from '../../platform/jobs/periodic.js';
import { AuditService, systemActor } from '../audit/audit.service.js';
import { PresenceService } from './presence.service.js';

const EVERY_MS = 60_000;
const BATCH = 500;
const LOCK_DUE = {
  name: 'consultations-lock-due',
  text: `WITH due AS (SELECT id FROM consultations WHERE state = 'closed' AND first_closed_at < $1
                      ORDER BY first_closed_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         UPDATE consultations c SET state = 'locked', revision = revision + 1 FROM due WHERE c.id = due.id RETURNING c.id`,
};

/**
 * Ends what lapses as closing would: by its minutes. Where they were taken away, it ended when it ended first, not
 * before its start and a day after it at most.
 */
const LAPSE = {
  name: 'consultations-lapse',
  text: `WITH due AS (SELECT id, CASE WHEN duration_minutes IS NULL
                          THEN least(greatest(ended_at, started_at), started_at + make_interval(mins => ${DURATION_MAX_MINUTES}))
                          ELSE started_at + make_interval(mins => duration_minutes) END AS ended_at
                      FROM consultations WHERE state = 'reopened' AND reopened_at < $1
                        AND (kind <> 'consultation' OR (cardinality(topics) > 0 AND outcome IS NOT NULL))
                        AND (duration_minutes IS NULL OR started_at + make_interval(mins => duration_minutes) <= $2)
                      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         UPDATE consultations c SET state = 'closed', revision = revision + 1, closed_at = $2, ended_at = due.ended_at,
                duration_minutes = coalesce(c.duration_minutes, round(extract(epoch FROM due.ended_at - c.started_at) / 60))
         FROM due WHERE c.id = due.id
         RETURNING c.id, c.town_id`,
};

/** Locks what was closed more than a day ago. The audit log says who closed it; the lock follows by itself. */
@Injectable()
export class ConsultationsChores implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
    private readonly presence: PresenceService,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(EVERY_MS, 'lock closed consultations', () => this.lockDue());
    this.periodic.every(EVERY_MS, 'clear presence', () => this.presence.clearOld());
  }

  async lockDue(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - REOPEN_HOURS * 3_600_000);
    await this.closeLapsed(before, now);
    let locked = BATCH;
    while (locked === BATCH) locked = (await this.database.read(LOCK_DUE, [before])).length;
  }

  /** A record that was opened again and left so is closed by itself when its day is over, if it is complete and over. */
  private async closeLapsed(before: Date, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const lapsed = await this.database.run<{ id: string; town_id: string }>(tx, LAPSE, [before, now]);
      for (const { id, town_id } of lapsed) {
        const subject = { type: 'consultation', id };
        await this.audit.record(tx, systemActor(town_id), { action: 'consultation.closed', subject });
      }
    });
  }
}
