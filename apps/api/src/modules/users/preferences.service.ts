import { Injectable } from '@nestjs/common';
import type { Preferences } from '@okenko/shared/users/users.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import { fieldRefused } from '../../platform/errors/domain-error.js';
import { TownsService } from '../towns/towns.service.js';
import { UserEntity } from './user.entity.js';
import { mayRead } from './user.policy.js';

/** How the person likes the screen. Not audited: it says nothing about anybody's work. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly towns: TownsService,
  ) {}

  async save(viewer: Viewer, preferences: Preferences): Promise<Preferences> {
    const { languages } = await this.towns.byId(viewer.townId);
    const { language } = await this.database.manager.findOneByOrFail(UserEntity, { id: viewer.userId });
    if (!mayRead(preferences.language, languages, language)) throw fieldRefused('language', 'not_a_choice');
    await this.database.manager.update(UserEntity, { id: viewer.userId }, { ...preferences });
    return preferences;
  }
}
