import { z } from 'zod';
import {
  CONTACTS_HANDED_MAX,
  DURATION_MAX_MINUTES,
  NOTE_MAX,
  PROVIDED_MAX,
  RISK_NOTE_MAX,
  TARGET_GROUPS_MAX,
  TOPICS_MAX,
  ageBand,
  areaChoice,
  durationReason,
  emptyReason,
  inquirer,
  kind,
  levelOfSupport,
  risk,
  riskAction,
  riskFilter,
  sex,
  subjectRelation,
} from '../common/contact-fields.js';
import { code, id, revision } from '../common/ids.js';
import { day, instant } from '../common/instants.js';
import { page, pageQuery, pageWish } from '../common/paging.js';
import { line, prose, requiredLine } from '../common/text.js';
import { state } from './consultation-status.js';

export const REASON_MAX = 300;
export const FILTER_NAME_MAX = 60;
export const SEARCH_TEXT_MAX = 120;

/** A list of codes without repeats; the order is kept. */
function codes(max: number) {
  return z
    .array(code)
    .max(max)
    .transform((list) => [...new Set(list)]);
}

/** What a worker fills in. The first topic is the primary one. No field may hold a name (identity apart). */
const content = {
  kind,
  emptyReason: emptyReason.nullable(),
  channel: code,
  inquirer,
  subject: subjectRelation,
  topics: codes(TOPICS_MAX),
  area: areaChoice,
  ageBand,
  sex: sex.nullable(),
  targetGroups: codes(TARGET_GROUPS_MAX),
  language: code.nullable(),
  interpreting: z.boolean(),
  fundingProject: code.nullable(),
  level: levelOfSupport,
  provided: codes(PROVIDED_MAX),
  /** Organisations whose contact was handed over, by their public name. */
  contactsHanded: z.array(requiredLine(120)).max(CONTACTS_HANDED_MAX),
  outcome: code.nullable(),
  risk,
  riskActions: z.array(riskAction).max(6),
  riskNote: prose(RISK_NOTE_MAX),
  note: prose(NOTE_MAX),
  /** Who held the consultation; another than the writer when it is recorded on a colleague's behalf. */
  workerId: id,
  startedAt: instant,
  /** Minutes as corrected by the worker; null while the timer counts. */
  durationMinutes: z.int().min(0).max(DURATION_MAX_MINUTES).nullable(),
  durationReason: durationReason.nullable(),
};

export const consultationContent = z.strictObject(content);
export type ConsultationContent = z.infer<typeof consultationContent>;

/**
 * Saves an open consultation. `revision` is the one it is based on, 0 makes a new record. A field that is left
 * out keeps its value; in a new record it takes the office's default.
 */
export const saveConsultationInput = consultationContent
  .partial()
  .extend({ revision, officeId: id.optional() })
  .meta({ id: 'SaveConsultationInput' });
export type SaveConsultationInput = z.infer<typeof saveConsultationInput>;

/** Ends the contact. Without `endedAt` it ends now; off-line work sends the moment it really ended. */
export const closeConsultationInput = z
  .strictObject({ revision, endedAt: instant.optional() })
  .meta({ id: 'CloseConsultationInput' });
export type CloseConsultationInput = z.infer<typeof closeConsultationInput>;

export const discardConsultationInput = z.strictObject({ revision }).meta({ id: 'DiscardConsultationInput' });
export type DiscardConsultationInput = z.infer<typeof discardConsultationInput>;

export const reopenConsultationInput = z
  .strictObject({ revision, reason: requiredLine(REASON_MAX) })
  .meta({ id: 'ReopenConsultationInput' });
export type ReopenConsultationInput = z.infer<typeof reopenConsultationInput>;

/** A correction after the lock: a new version with a reason. */
export const correctConsultationInput = consultationContent
  .partial()
  .extend({ revision, reason: requiredLine(REASON_MAX) })
  .meta({ id: 'CorrectConsultationInput' });
export type CorrectConsultationInput = z.infer<typeof correctConsultationInput>;

const person = z.object({ id: z.string(), name: z.string() });

/** What this viewer may do with this record now; the screen shows it and works out nothing again. */
export const consultationAbilities = z.object({
  save: z.boolean(),
  close: z.boolean(),
  discard: z.boolean(),
  reopen: z.boolean(),
  correct: z.boolean(),
  readRiskNote: z.boolean(),
});
export type ConsultationAbilities = z.infer<typeof consultationAbilities>;

export const consultation = z
  .object({
    id: z.string(),
    contactNo: z.string().nullable(),
    state,
    revision,
    officeId: z.string(),
    ...content,
    topics: z.array(z.string()),
    targetGroups: z.array(z.string()),
    provided: z.array(z.string()),
    contactsHanded: z.array(z.string()),
    riskNote: z.string(),
    note: z.string(),
    worker: person,
    recordedBy: person,
    endedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    /** When it was opened again last; null where it never was. */
    reopenedAt: z.string().nullable(),
    updatedAt: z.string(),
    updatedBy: person,
    version: z.int(),
    abilities: consultationAbilities,
  })
  .meta({ id: 'Consultation' });
export type Consultation = z.infer<typeof consultation>;

/** A row of a list. */
export const consultationRow = z
  .object({
    id: z.string(),
    contactNo: z.string().nullable(),
    kind,
    emptyReason: emptyReason.nullable(),
    state,
    channel: z.string(),
    inquirer,
    topics: z.array(z.string()),
    area: z.string(),
    outcome: z.string().nullable(),
    risk,
    worker: person,
    officeId: z.string(),
    startedAt: z.string(),
    minutes: z.int().nullable(),
    excerpt: z.string(),
  })
  .meta({ id: 'ConsultationRow' });
export type ConsultationRow = z.infer<typeof consultationRow>;
export const consultationPage = page(consultationRow).meta({ id: 'ConsultationPage' });
export type ConsultationPage = z.infer<typeof consultationPage>;

export const openConsultations = z
  .object({ items: z.array(consultation), next: z.string().nullable() })
  .meta({ id: 'OpenConsultations' });

const filters = {
  from: day.optional(),
  to: day.optional(),
  kind: kind.optional(),
  channel: code.optional(),
  topic: code.optional(),
  workerId: id.optional(),
  area: areaChoice.optional(),
  outcome: code.optional(),
  risk: riskFilter.optional(),
  officeId: id.optional(),
};

/** Filters without text, so they may stand in an address. Newest first. Days are the office's. */
export const consultationQuery = z
  .strictObject({ ...filters, ...pageQuery })
  .meta({ id: 'ConsultationQuery' });
export type ConsultationQuery = z.infer<typeof consultationQuery>;

/** The same filters with free text in the note; a POST, because the text may name somebody. */
export const consultationSearch = z
  .strictObject({ text: line(SEARCH_TEXT_MAX).default(''), ...filters, ...pageWish })
  .meta({ id: 'ConsultationSearch' });
export type ConsultationSearch = z.infer<typeof consultationSearch>;

/** Spans of days that move with the calendar: kept as such, or "today" would soon be some day. */
export const movingSpans = ['today', 'yesterday', 'week', 'month'] as const;
export type MovingSpan = (typeof movingSpans)[number];
const span = z.enum(movingSpans).optional();

/** A search the person keeps under a name; the whole of it is stored in the database, not in the browser. */
export const savedFilterInput = z
  .strictObject({
    name: requiredLine(FILTER_NAME_MAX),
    search: z.strictObject({ text: line(SEARCH_TEXT_MAX).default(''), span, ...filters }),
  })
  .meta({ id: 'SavedFilterInput' });
export type SavedFilterInput = z.infer<typeof savedFilterInput>;
export const savedFilter = z
  .object({ id: z.string(), name: z.string(), search: z.object({ text: z.string(), span, ...filters }) })
  .meta({ id: 'SavedFilter' });
export type SavedFilter = z.infer<typeof savedFilter>;
export const savedFilterList = z
  .object({ items: z.array(savedFilter), next: z.string().nullable() })
  .meta({ id: 'SavedFilterList' });

/** The person's own day at a glance: contacts by kind and channel, minutes of counselling. */
export const dayQuery = z.strictObject({ day: day.optional() }).meta({ id: 'DayQuery' });
export const daySummary = z
  .object({
    day: z.string(),
    consultations: z.int(),
    orientations: z.int(),
    empty: z.int(),
    minutes: z.int(),
    byChannel: z.array(z.object({ channel: z.string(), count: z.int() })),
    colleagues: z.int(),
  })
  .meta({ id: 'DaySummary' });
export type DaySummary = z.infer<typeof daySummary>;

const after = { at: z.string(), by: person, reason: z.string() };

/** The record was opened again after its closing. */
const reopening = z.object({ what: z.literal('reopened'), ...after }).meta({ id: 'ConsultationReopening' });
export type ConsultationReopening = z.infer<typeof reopening>;

/** The record was corrected after the lock; `version` and `content` are what it said before. */
const correction = z
  .object({
    what: z.literal('corrected'),
    ...after,
    version: z.int(),
    content: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ConsultationCorrection' });
export type ConsultationCorrection = z.infer<typeof correction>;

/** What was done to a record after its first closing, newest first: when, by whom and why. */
export const consultationHistory = z
  .object({
    items: z.array(z.discriminatedUnion('what', [reopening, correction])),
    next: z.string().nullable(),
  })
  .meta({ id: 'ConsultationHistory' });
export type ConsultationHistory = z.infer<typeof consultationHistory>;

/** A window that has the record open says so every few seconds and learns who else has; `leaving` is its last word. */
export const presenceInput = z
  .strictObject({ windowId: id, editing: z.boolean(), leaving: z.boolean().optional() })
  .meta({ id: 'PresenceInput' });
export type PresenceInput = z.infer<typeof presenceInput>;
export const presence = z
  .object({ others: z.array(z.object({ windowId: z.string(), user: person, editing: z.boolean() })) })
  .meta({ id: 'Presence' });
export type Presence = z.infer<typeof presence>;
/** A window that was silent for this long has gone. */
export const PRESENCE_SECONDS = 30;

/** What the live stream tells: something about this record changed; the reader fetches what it may see. */
export interface ConsultationChanged {
  id: string;
  officeId: string;
  workerId: string;
  state: z.infer<typeof state>;
  revision: number;
}
