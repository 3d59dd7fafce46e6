import type { Office, OfficeInput } from '@okenko/shared/offices/offices.contract';
import { officeInputOf } from './office-form.js';

const DEFAULTS: OfficeInput['defaults'] = {
  channel: 'walk_in',
  inquirer: 'self',
  subject: 'self',
  level: 'information',
  provided: [],
  outcome: 'info_given',
  ageBand: 'unknown',
  area: 'unknown',
  language: null,
  fundingProject: null,
};

/** A new office starts like one the town has already: same zone, same defaults. */
export function newOffice(like: Office | undefined, timeZone: string): OfficeInput {
  const base = like ? officeInputOf(like) : { timeZone, hours: [], defaults: DEFAULTS, quickTopics: [] };
  return { ...base, revision: 0, name: '', address: '', phone: '', email: '', closed: false };
}
