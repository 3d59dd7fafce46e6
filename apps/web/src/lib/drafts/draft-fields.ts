import { AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import type {
  Consultation,
  ConsultationContent,
  SaveConsultationInput,
} from '@okenko/shared/consultations/consultations.contract';

/** What a worker fills in, and where. */
export type DraftFields = ConsultationContent & { officeId: string };
export type FieldName = keyof DraftFields;

/**
 * Every field with what it says where nobody said anything: it stands in a copy that was left here before there was
 * such a field. Office, worker, channel and start have been in each copy from the first.
 */
export const EMPTY_FIELDS: Readonly<DraftFields> = {
  officeId: '',
  kind: 'consultation',
  emptyReason: null,
  channel: '',
  inquirer: 'self',
  subject: 'self',
  topics: [],
  area: AREA_UNKNOWN,
  ageBand: 'unknown',
  sex: null,
  targetGroups: [],
  language: null,
  interpreting: false,
  fundingProject: null,
  level: 'information',
  provided: [],
  contactsHanded: [],
  outcome: null,
  risk: 'none',
  riskActions: [],
  riskNote: '',
  note: '',
  workerId: '',
  startedAt: '',
  durationMinutes: null,
  durationReason: null,
};
export const fieldNames = Object.keys(EMPTY_FIELDS) as FieldName[];

/** Fields that only make sense together: they are merged, and chosen, as one. Named by the first. */
const UNITS: Partial<Record<FieldName, readonly FieldName[]>> = {
  kind: ['kind', 'emptyReason'],
  durationMinutes: ['durationMinutes', 'durationReason'],
};
const FOLLOWERS = new Set<FieldName>(['emptyReason', 'durationReason']);

/** The field that names each unit. */
export const unitNames: readonly FieldName[] = fieldNames.filter((name) => !FOLLOWERS.has(name));

/** All fields of the unit that this field names. */
export function unitOf(name: FieldName): readonly FieldName[] {
  return UNITS[name] ?? [name];
}

/** The unit's name for any of its fields. */
export function unitNameOf(name: FieldName): FieldName {
  return unitNames.find((unit) => unitOf(unit).includes(name)) ?? name;
}

/** The fields of a record as the server told it. */
export function fieldsOf(record: Consultation): DraftFields {
  return pick(record, fieldNames);
}

/** The named fields alone. */
export function pick(from: DraftFields, names: readonly FieldName[]): DraftFields {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as DraftFields;
}

/**
 * True where the server would keep the same value for both: it trims the end of texts, composes letters, and
 * writes moments in its own way. Without this a blank at the end of a note would be sent again and again.
 */
export function sameValue(name: FieldName, one: unknown, other: unknown): boolean {
  return JSON.stringify(settled(name, one)) === JSON.stringify(settled(name, other));
}

/** True where all fields of the unit are the same on both sides. */
export function sameUnit(unit: FieldName, one: DraftFields, other: DraftFields): boolean {
  return unitOf(unit).every((name) => sameValue(name, one[name], other[name]));
}

function settled(name: FieldName, value: unknown): unknown {
  if (name === 'startedAt' && typeof value === 'string') return Date.parse(value);
  if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd();
  if (Array.isArray(value)) return [...new Set(value.map((item) => settled('note', item)))];
  return value ?? null;
}

/** What must be sent so that a record that reads `from` reads `to`, without the units that are held back. */
export function changes(
  from: DraftFields,
  to: DraftFields,
  heldBack: readonly FieldName[] = [],
): Omit<SaveConsultationInput, 'revision'> {
  const changed = unitNames
    .filter((unit) => !heldBack.includes(unit) && !sameUnit(unit, from, to))
    .flatMap(unitOf);
  return changed.length === 0 ? {} : pick(to, changed);
}
