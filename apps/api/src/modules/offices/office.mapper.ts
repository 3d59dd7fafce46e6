import type { Area, Office } from '@okenko/shared/offices/offices.contract';
import type { AreaEntity } from './area.entity.js';
import type { OfficeEntity } from './office.entity.js';

export function toOffice(entity: OfficeEntity): Office {
  return {
    id: entity.id,
    name: entity.name,
    address: entity.address,
    phone: entity.phone,
    email: entity.email,
    timeZone: entity.timeZone,
    hours: entity.hours,
    defaults: entity.defaults,
    quickTopics: entity.quickTopics,
    closed: entity.closed,
    revision: entity.revision,
  };
}

export function toArea(entity: AreaEntity): Area {
  return {
    code: entity.code,
    name: entity.name,
    inhabitants: entity.inhabitants,
    figureYear: entity.figureYear,
    position: entity.position,
    retired: entity.retired,
    revision: entity.revision,
  };
}
