import type { Town } from '@okenko/shared/towns/towns.contract';
import type { TownEntity } from './town.entity.js';

export function toTown(entity: TownEntity): Town {
  return {
    id: entity.id,
    name: entity.name,
    country: entity.country,
    languages: entity.languages,
    defaultLanguage: entity.defaultLanguage,
    contactPrefix: entity.contactPrefix,
    website: entity.website,
    email: entity.email,
    phone: entity.phone,
    idleLockMinutes: entity.idleLockMinutes,
    revision: entity.revision,
    hasCrest: entity.crestType !== null,
    crestVersion: entity.crestVersion,
  };
}
