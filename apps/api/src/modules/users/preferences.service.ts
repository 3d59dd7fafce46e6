import { Injectable } from '@nestjs/common';
import type { Preferences } from '@okenko/shared/users/users.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import { UserEntity } from './user.entity.js';

/** How the person likes the screen. Not audited: it says nothing about anybody's work. */
@Injectable()
export class PreferencesService {
  constructor(private readonly database: Database) {}

  async save(viewer: Viewer, preferences: Preferences): Promise<Preferences> {
    await this.database.manager.update(UserEntity, { id: viewer.userId }, { ...preferences });
    return preferences;
  }
}
