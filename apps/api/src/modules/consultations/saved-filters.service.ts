import { Injectable } from '@nestjs/common';
import type { SavedFilter, SavedFilterInput } from '@okenko/shared/consultations/consultations.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { brokenConstraint } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import { fieldRefused, notFound } from '../../platform/errors/domain-error.js';

/** More than anybody finds again. */
const FILTERS_MAX = 50;

const LIST = {
  name: 'filters-list',
  text: `SELECT id, name, search FROM consultation_filters WHERE user_id = $1 ORDER BY name COLLATE "und-x-icu", id LIMIT ${FILTERS_MAX}`,
};
const SAVE = {
  name: 'filters-save',
  text: `INSERT INTO consultation_filters AS f (id, user_id, name, search)
         SELECT $1, $2, $3, $4 WHERE (SELECT count(*) FROM consultation_filters WHERE user_id = $2 AND id <> $1) < ${FILTERS_MAX}
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, search = excluded.search WHERE f.user_id = $2
         RETURNING id, name, search`,
};
const OWNER = {
  name: 'filters-owner',
  text: 'SELECT 1 FROM consultation_filters WHERE id = $1 AND user_id <> $2',
};
const DROP = {
  name: 'filters-drop',
  text: 'DELETE FROM consultation_filters WHERE id = $1 AND user_id = $2 RETURNING id',
};

/** Searches that a person keeps under a name; nobody else sees them. */
@Injectable()
export class SavedFiltersService {
  constructor(private readonly database: Database) {}

  async list(viewer: Viewer): Promise<{ items: SavedFilter[]; next: null }> {
    return {
      items: await this.database.read<SavedFilter & Record<string, unknown>>(LIST, [viewer.userId]),
      next: null,
    };
  }

  async save(viewer: Viewer, id: string, input: SavedFilterInput): Promise<SavedFilter> {
    const values = [id, viewer.userId, input.name, JSON.stringify(input.search)];
    const [saved] = await this.database
      .read<SavedFilter & Record<string, unknown>>(SAVE, values)
      .catch(refuseSameName);
    if (saved !== undefined) return saved;
    if ((await this.database.read(OWNER, [id, viewer.userId])).length > 0) throw notFound('filter');
    throw fieldRefused('name', 'too_many', { max: FILTERS_MAX });
  }

  async drop(viewer: Viewer, id: string): Promise<void> {
    if ((await this.database.read(DROP, [id, viewer.userId])).length === 0) throw notFound('filter');
  }
}

function refuseSameName(error: unknown): never {
  if (brokenConstraint(error) === 'consultation_filters_name') throw fieldRefused('name', 'name_taken');
  throw error;
}
