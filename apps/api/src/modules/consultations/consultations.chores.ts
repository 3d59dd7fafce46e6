import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { REOPEN_HOURS } from '@okenko/shared/consultations/consultation-status';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Periodic } from '../../platform/jobs/periodic.js';
import { PresenceService } from './presence.service.js';

const EVERY_MS = 60_000;
const BATCH = 500;
const LOCK_DUE = {
  name: 'consultations-lock-due',
  text: `WITH due AS (SELECT id FROM consultations WHERE state = 'closed' AND first_closed_at < $1
                      ORDER BY first_closed_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         UPDATE consultations c SET state = 'locked', revision = revision + 1 FROM due WHERE c.id = due.id RETURNING c.id`,
};

/** Locks what was closed more than a day ago. The audit log says who closed it; the lock follows by itself. */
@Injectable()
export class ConsultationsChores implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
    private readonly presence: PresenceService,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(EVERY_MS, 'lock closed consultations', () => this.lockDue());
    this.periodic.every(EVERY_MS, 'clear presence', () => this.presence.clearOld());
  }

  async lockDue(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - REOPEN_HOURS * 3_600_000);
    let locked = BATCH;
    while (locked === BATCH) locked = (await this.database.read(LOCK_DUE, [before])).length;
  }
}
