import { Injectable } from '@nestjs/common';
import { permissionsOf } from '@okenko/shared/access/permissions';
import type { Me } from '@okenko/shared/auth/auth.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import { AuditQueries } from '../audit/audit.queries.js';

const ME = {
  name: 'auth-me',
  text: `
    SELECT u.name, u.email, u.language, u.color_scheme, u.single_keys, u.roles,
           t.name AS town_name, t.country, t.languages, t.crest_type, t.crest_version, t.idle_lock_minutes,
           coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'timeZone', o.time_zone) ORDER BY o.name)
                     FROM user_offices uo JOIN offices o ON o.id = uo.office_id WHERE uo.user_id = u.id AND NOT o.closed), '[]') AS offices
    FROM users u JOIN towns t ON t.id = u.town_id WHERE u.id = $1`,
};

interface Row {
  name: string;
  email: string;
  language: Me['preferences']['language'];
  color_scheme: Me['preferences']['colorScheme'];
  single_keys: boolean;
  roles: Me['roles'];
  town_name: string;
  country: 'CZ' | 'PL';
  languages: Me['town']['languages'];
  crest_type: string | null;
  crest_version: number;
  idle_lock_minutes: number;
  offices: Me['offices'];
}

@Injectable()
export class MeQueries {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditQueries,
  ) {}

  async me(viewer: Viewer): Promise<Me> {
    const [row] = await this.database.read<Row>(ME, [viewer.userId]);
    if (row === undefined) throw new Error('A session points at nobody.');
    return {
      user: { id: viewer.userId, name: row.name, email: row.email },
      preferences: { language: row.language, colorScheme: row.color_scheme, singleKeys: row.single_keys },
      town: {
        id: viewer.townId,
        name: row.town_name,
        country: row.country,
        languages: row.languages,
        hasCrest: row.crest_type !== null,
        crestVersion: row.crest_version,
        idleLockMinutes: row.idle_lock_minutes,
      },
      roles: row.roles,
      role: viewer.role,
      offices: row.offices,
      // A session may outlive its office: where that is closed nothing begins any more.
      officeId: row.offices.some(({ id }) => id === viewer.officeId) ? viewer.officeId : null,
      permissions: permissionsOf(viewer.role),
      locked: viewer.locked,
      mustChangePassword: viewer.mustChangePassword,
      oneTimeSession: viewer.oneTimeSession,
      passwordResets: viewer.mustChangePassword
        ? await this.audit.doneToOwn(viewer, 'user.password-reset')
        : [],
    };
  }
}
