import { Injectable } from '@nestjs/common';
import type { Page } from '@okenko/shared/common/paging';
import { fold } from '@okenko/shared/common/text';
import type { Colleague, User, UserSearch } from '@okenko/shared/users/users.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/database/paging.js';

/** Surnames go by the order of the town's country: `Ch` after `H` in Czech, `Ł` after `L` in Polish. */
const COLLATIONS = { CZ: 'cs-x-icu', PL: 'pl-x-icu' } as const;
type Country = keyof typeof COLLATIONS;

/** Where the first page starts. A condition that may be absent would be walked from the first name on each page. */
const BEFORE_ALL = { name: '', id: '00000000-0000-0000-0000-000000000000' };

const COUNTRY = { name: 'users-country', text: 'SELECT country FROM towns WHERE id = $1' };
const SEARCH = { CZ: searchIn('CZ'), PL: searchIn('PL') };

/** The order stands in the statement and not in a parameter, so that its index is walked. */
function searchIn(country: Country) {
  const surname = `u.sort_name COLLATE "${COLLATIONS[country]}"`;
  return {
    name: `users-search-${country}`,
    text: `
    SELECT u.id, u.name, u.sort_name, u.email, u.language, u.roles, u.active, u.last_sign_in_at,
           u.password_hash IS NOT NULL AS password_set, u.revision,
           ARRAY(SELECT o.office_id FROM user_offices o WHERE o.user_id = u.id ORDER BY o.office_id) AS office_ids
    FROM users u
    WHERE u.town_id = $1
      AND ($2 = '' OR strpos(u.search_name, $2) > 0 OR strpos(u.email, $2) > 0)
      AND ($3::text IS NULL OR $3 = ANY (u.roles))
      AND ($4::boolean IS NULL OR u.active = $4)
      AND (${surname}, u.id) > ($5, $6::uuid)
    ORDER BY ${surname}, u.id LIMIT $7`,
  };
}

const COLLEAGUES = {
  name: 'users-colleagues',
  text: `SELECT u.id, u.name, u.active FROM users u JOIN user_offices o ON o.user_id = u.id JOIN towns t ON t.id = u.town_id
         WHERE u.town_id = $1 AND o.office_id = $2 AND u.roles && ARRAY['desk_worker', 'specialist', 'lead']
         ORDER BY CASE t.country WHEN 'PL' THEN u.sort_name COLLATE "${COLLATIONS.PL}" END,
                  u.sort_name COLLATE "${COLLATIONS.CZ}", u.id`,
};
const BELONGS = {
  name: 'users-belongs',
  text: `SELECT 1 FROM users u JOIN user_offices o ON o.user_id = u.id
         WHERE u.id = $1 AND u.town_id = $2 AND o.office_id = $3 AND u.active AND u.roles && ARRAY['desk_worker', 'specialist', 'lead']`,
};

const COUNT = {
  name: 'users-count-at',
  text: `SELECT count(*)::int AS count FROM users u JOIN user_offices o ON o.user_id = u.id WHERE o.office_id = $1 AND u.active`,
};

interface Row {
  id: string;
  name: string;
  sort_name: string;
  email: string;
  language: User['language'];
  roles: User['roles'];
  active: boolean;
  last_sign_in_at: Date | null;
  password_set: boolean;
  revision: number;
  office_ids: string[];
}

@Injectable()
export class UsersQueries {
  constructor(private readonly database: Database) {}

  /** Staff of the viewer's town by surname; found without diacritics. */
  async search(viewer: Viewer, input: UserSearch): Promise<Page<User>> {
    const after = readCursor<{ name: string; id: string }>(input.cursor, isKey);
    const [town] = await this.database.read<{ country: Country }>(COUNTRY, [viewer.townId]);
    const rows = await this.database.read<Row>(SEARCH[town?.country ?? 'CZ'], [
      viewer.townId,
      fold(input.text),
      input.role ?? null,
      input.active ?? null,
      after?.name ?? BEFORE_ALL.name,
      after?.id ?? BEFORE_ALL.id,
      input.limit + 1,
    ]);
    return pageOf(rows, input.limit, (row) => ({ name: row.sort_name, id: row.id }), toRow);
  }

  /** People who work at the desk of an office, those who left too: their records stay. */
  async colleagues(viewer: Viewer): Promise<{ items: Colleague[]; next: null }> {
    if (viewer.officeId === null) return { items: [], next: null };
    const items = await this.database.read<Colleague>(COLLEAGUES, [viewer.townId, viewer.officeId]);
    return { items, next: null };
  }

  /** How many active people have this office. */
  async countAt(officeId: string): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(COUNT, [officeId]);
    return row?.count ?? 0;
  }

  /** True when somebody active works at the desk of this office. */
  async worksAt(userId: string, townId: string, officeId: string): Promise<boolean> {
    return (await this.database.aside(BELONGS, [userId, townId, officeId])).length > 0;
  }
}

function isKey(value: { name: unknown; id: unknown }): boolean {
  return typeof value.name === 'string' && /^[0-9a-f-]{36}$/.test(String(value.id));
}

function toRow(row: Row): User {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    roles: row.roles,
    officeIds: row.office_ids,
    active: row.active,
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    passwordSet: row.password_set,
    revision: row.revision,
  };
}
