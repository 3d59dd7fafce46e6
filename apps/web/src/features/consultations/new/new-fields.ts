import { AREA_UNKNOWN, type EmptyReason } from '@okenko/shared/common/contact-fields';
import type { Office, OfficeDefaults } from '@okenko/shared/offices/offices.contract';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';

/** What stands in while the office's own defaults cannot be fetched. */
const PLAIN: OfficeDefaults = {
  channel: 'walk_in',
  inquirer: 'self',
  subject: 'self',
  level: 'information',
  provided: [],
  outcome: 'info_given',
  ageBand: 'unknown',
  area: AREA_UNKNOWN,
  language: null,
  fundingProject: null,
};

export interface Start {
  office: Pick<Office, 'id' | 'defaults'> | { id: string; defaults?: undefined };
  workerId: string;
  /** Moment the contact began, ISO 8601. */
  startedAt: string;
}

/** A new consultation on the office's defaults. */
export function newFields(
  { office, workerId, startedAt }: Start,
  patch: Partial<DraftFields> = {},
): DraftFields {
  const { channel, outcome, provided, ...defaults } = office.defaults ?? PLAIN;
  return {
    ...defaults,
    officeId: office.id,
    kind: 'consultation',
    emptyReason: null,
    channel,
    outcome,
    provided: [...provided],
    topics: [],
    sex: null,
    targetGroups: [],
    interpreting: false,
    contactsHanded: [],
    risk: 'none',
    riskActions: [],
    riskNote: '',
    note: '',
    workerId,
    startedAt,
    durationMinutes: null,
    durationReason: null,
    ...patch,
  };
}

/** Contacts that one key records whole. `where` is orientation: "where is room 214?". */
export const quickContacts = ['wrong_number', 'silent', 'thank_you', 'where'] as const;
export type QuickContact = (typeof quickContacts)[number];

/** What a contact of one key says: no counselling, so no topic, no help and no outcome. */
export function quickFields(contact: QuickContact, channel: string): Partial<DraftFields> {
  const none = { provided: [], outcome: null, channel };
  if (contact === 'where') return { ...none, kind: 'orientation', emptyReason: null };
  const emptyReason: EmptyReason = contact;
  return { ...none, kind: 'empty', emptyReason };
}
