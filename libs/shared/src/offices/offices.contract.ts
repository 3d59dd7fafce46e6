import { z } from 'zod';
import { code, revision } from '../common/ids.js';
import { timeZone, wallTime } from '../common/instants.js';
import { publicEmail, publicPhone } from '../common/public-contacts.js';
import { line, requiredLine } from '../common/text.js';
import { ageBand, areaChoice, inquirer, levelOfSupport, subjectRelation } from '../common/contact-fields.js';

export const OFFICE_NAME_MAX = 80;
export const QUICK_TOPICS_MAX = 8;

/** One span of opening on a weekday, 1 = Monday. Two spans on one day leave a lunch break. */
export const openingSpan = z
  .strictObject({ weekday: z.int().min(1).max(7), opens: wallTime, closes: wallTime })
  .refine((span) => span.opens < span.closes, { path: ['closes'], params: { code: 'closes_before_opens' } });
export type OpeningSpan = z.infer<typeof openingSpan>;

/** The place of the first span that shares time with one before it, or -1. One may begin the minute another ends. */
function overlapping(spans: readonly OpeningSpan[]): number {
  return spans.findIndex(({ weekday, opens, closes }, at) =>
    spans
      .slice(0, at)
      .some((other) => other.weekday === weekday && other.opens < closes && opens < other.closes),
  );
}

const openingHours = z.array(openingSpan).max(21);

/** What a new consultation starts with at this office, so that one key is enough. */
export const officeDefaults = z
  .strictObject({
    channel: code,
    inquirer,
    subject: subjectRelation,
    level: levelOfSupport,
    provided: z.array(code).max(10),
    outcome: code,
    ageBand,
    area: areaChoice,
    language: code.nullable(),
    fundingProject: code.nullable(),
  })
  .meta({ id: 'OfficeDefaults' });
export type OfficeDefaults = z.infer<typeof officeDefaults>;

const officeFields = {
  name: requiredLine(OFFICE_NAME_MAX),
  address: line(200),
  phone: line(40),
  email: line(200),
  timeZone,
  hours: openingHours,
  defaults: officeDefaults,
  quickTopics: z.array(code).max(QUICK_TOPICS_MAX),
  closed: z.boolean(),
};

/** Saves an office; `revision` 0 makes it. `closed` takes it out of use, its records stay. */
export const officeInput = z
  .strictObject({
    revision,
    ...officeFields,
    phone: publicPhone,
    email: publicEmail,
    hours: openingHours.superRefine((spans, context) => {
      const at = overlapping(spans);
      if (at >= 0)
        context.addIssue({ code: 'custom', path: [at, 'opens'], params: { code: 'hours_overlap' } });
    }),
  })
  .meta({ id: 'OfficeInput' });
export type OfficeInput = z.infer<typeof officeInput>;

export const office = z.object({ id: z.string(), ...officeFields, revision }).meta({ id: 'Office' });
export type Office = z.infer<typeof office>;

export const officeList = z
  .object({ items: z.array(office), next: z.string().nullable() })
  .meta({ id: 'OfficeList' });

/** Whom it concerns when an office is closed: active people who have it, and whether consultations are open there. */
export const officeUse = z.object({ people: z.int(), hasOpen: z.boolean() }).meta({ id: 'OfficeUse' });
export type OfficeUse = z.infer<typeof officeUse>;

/** A part of the town for statistics (a district, never a street), with its inhabitants and the year of that figure. */
const areaFields = {
  name: requiredLine(80),
  inhabitants: z.int().min(0).max(20_000_000).nullable(),
  figureYear: z.int().min(1990).max(2100).nullable(),
  position: z.int().min(0).max(10_000),
  retired: z.boolean(),
};

export const areaInput = z
  .strictObject({ revision, ...areaFields })
  .refine((area) => (area.inhabitants === null) === (area.figureYear === null), {
    path: ['figureYear'],
    params: { code: 'figure_needs_year' },
  })
  .meta({ id: 'AreaInput' });
export type AreaInput = z.infer<typeof areaInput>;

export const area = z.object({ code: z.string(), ...areaFields, revision }).meta({ id: 'Area' });
export type Area = z.infer<typeof area>;

export const areaList = z
  .object({ items: z.array(area), next: z.string().nullable() })
  .meta({ id: 'AreaList' });
export const areaCodeParam = z.strictObject({ code });
