import { Injectable } from '@nestjs/common';
import { PRESENCE_SECONDS } from '@okenko/shared/consultations/consultations.contract';
import type { Presence, PresenceInput } from '@okenko/shared/consultations/consultations.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { ConsultationView } from './consultation-view.js';
import { ownersOf } from './consultation.policy.js';
import { ConsultationsRepository } from './consultations.repository.js';

const SAY = {
  name: 'presence-say',
  text: `WITH before AS (SELECT editing, seen_at FROM consultation_presence WHERE consultation_id = $1 AND window_id = $2)
         INSERT INTO consultation_presence (consultation_id, window_id, user_id, editing, seen_at) VALUES ($1, $2, $3, $4, now())
         ON CONFLICT (consultation_id, window_id) DO UPDATE SET user_id = excluded.user_id, editing = excluded.editing, seen_at = excluded.seen_at
         RETURNING NOT EXISTS (SELECT FROM before WHERE editing = $4 AND seen_at > now() - interval '${PRESENCE_SECONDS} seconds') AS news`,
};
const LEAVE = {
  name: 'presence-leave',
  text: `DELETE FROM consultation_presence WHERE consultation_id = $1 AND window_id = $2 AND user_id = $3
         RETURNING seen_at > now() - interval '${PRESENCE_SECONDS} seconds' AS news`,
};
const OTHERS = {
  name: 'presence-others',
  text: `SELECT p.window_id, p.user_id, u.name, p.editing FROM consultation_presence p JOIN users u ON u.id = p.user_id
         WHERE p.consultation_id = $1 AND p.window_id <> $2 AND p.seen_at > now() - interval '${PRESENCE_SECONDS} seconds'
         ORDER BY u.search_name, p.window_id LIMIT 20`,
};
const CLEAR = {
  name: 'presence-clear',
  text: `DELETE FROM consultation_presence WHERE seen_at < now() - interval '1 hour'`,
};

/** Which windows have a record open: two people on one draft see each other. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly database: Database,
    private readonly repository: ConsultationsRepository,
    private readonly view: ConsultationView,
    private readonly live: Live,
  ) {}

  async say(viewer: Viewer, id: string, input: PresenceInput): Promise<Presence> {
    const record = this.view.within(viewer, await this.repository.load(id));
    const [statement, values] = input.leaving
      ? [LEAVE, [id, input.windowId, viewer.userId]]
      : [SAY, [id, input.windowId, viewer.userId, input.editing]];
    const [said] = await this.database.read<{ news: boolean }>(statement, values);
    if (said?.news === true) {
      this.live.publish({
        townId: record.townId,
        officeId: record.officeId,
        ownerIds: ownersOf(record),
        userId: null,
        type: 'presence',
        data: { id },
      });
    }
    const rows = await this.database.read<{
      window_id: string;
      user_id: string;
      name: string;
      editing: boolean;
    }>(OTHERS, [id, input.windowId]);
    return {
      others: rows.map((row) => ({
        windowId: row.window_id,
        user: { id: row.user_id, name: row.name },
        editing: row.editing,
      })),
    };
  }

  async clearOld(): Promise<void> {
    await this.database.read(CLEAR, []);
  }
}
