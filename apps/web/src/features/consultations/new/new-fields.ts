import { AREA_OUTSIDE, AREA_UNKNOWN, type EmptyReason } from '@okenko/shared/common/contact-fields';
import type { OfficeDefaults } from '@okenko/shared/offices/offices.contract';
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

/** Fields that an office decides for its new records. */
export const defaultNames = Object.keys(PLAIN) as (keyof OfficeDefaults)[];

/** Defaults without retired codes: there may be no outcome any more. */
export type UsableDefaults = Omit<OfficeDefaults, 'outcome'> & { outcome: string | null };

export interface Start {
  office: { id: string; defaults?: UsableDefaults };
  workerId: string;
  /** Moment the contact began, ISO 8601. */
  startedAt: string;
}

/** Codes by list, with whether each is still in use; a list that has not come yet knows none. */
export type KnownCodes = Record<
  'channels' | 'provided' | 'outcomes' | 'areas' | 'languages' | 'fundingProjects',
  ReadonlyMap<string, { retired: boolean }>
>;

/** True where a record may take the code; of a list that is not here yet the server decides. */
function mayTake(codes: ReadonlyMap<string, { retired: boolean }>, code: string): boolean {
  return codes.size === 0 || codes.get(code)?.retired === false;
}

/**
 * The office's defaults without the codes that the town has retired since, as the server reads them too: they
 * would be refused in each new record.
 */
export function usableDefaults(defaults: OfficeDefaults, known: KnownCodes): UsableDefaults {
  const { channel, provided, outcome, area, language, fundingProject } = defaults;
  const orNone = (list: keyof KnownCodes, code: string | null) =>
    code !== null && mayTake(known[list], code) ? code : null;
  const firstInUse = [...known.channels].find(([, { retired }]) => !retired)?.[0];
  return {
    ...defaults,
    channel: orNone('channels', channel) ?? firstInUse ?? channel,
    provided: provided.filter((code) => mayTake(known.provided, code)),
    outcome: orNone('outcomes', outcome),
    area: area === AREA_OUTSIDE ? area : (orNone('areas', area) ?? AREA_UNKNOWN),
    language: orNone('languages', language),
    fundingProject: orNone('fundingProjects', fundingProject),
  };
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

/** Nobody dials a counter by mistake, and most thanks come by phone: all empty contacts are phone calls. */
export function comesByPhone(contact: QuickContact): boolean {
  return contact !== 'where';
}

/** What a contact of one key says: no counselling, so no topic, no help and no outcome. */
export function quickFields(contact: QuickContact, channel: string): Partial<DraftFields> {
  const none = { topics: [], provided: [], outcome: null, channel };
  if (contact === 'where') return { ...none, kind: 'orientation', emptyReason: null };
  const emptyReason: EmptyReason = contact;
  return { ...none, kind: 'empty', emptyReason };
}

/** What makes a consultation of a contact that was none: help and outcome as the office begins with. */
export function consultationFields({ provided, outcome }: UsableDefaults = PLAIN): Partial<DraftFields> {
  return { kind: 'consultation', emptyReason: null, provided: [...provided], outcome };
}
