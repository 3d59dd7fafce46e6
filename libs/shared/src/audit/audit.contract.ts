import { z } from 'zod';
import { role } from '../access/roles.js';
import { id } from '../common/ids.js';
import { day } from '../common/instants.js';
import { page, pageQuery } from '../common/paging.js';
import { requiredLine } from '../common/text.js';

/** `noun.verb` of what was done, such as `consultation.closed`. */
export const auditAction = z
  .string()
  .max(60)
  .regex(/^[a-z-]+\.[a-z-]+$/);

export const auditQuery = z
  .strictObject({
    action: auditAction.optional(),
    actorId: id.optional(),
    subjectId: id.optional(),
    from: day.optional(),
    to: day.optional(),
    ...pageQuery,
  })
  .meta({ id: 'AuditQuery' });
export type AuditQuery = z.infer<typeof auditQuery>;

/** One line of the log. Holds who, what and when; never what somebody wrote. */
export const auditEntry = z
  .object({
    id: z.string(),
    at: z.string(),
    actor: z.object({ id: z.string(), name: z.string() }).nullable(),
    role: role.nullable(),
    action: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }).nullable(),
    /** Name of the colleague or office, or the contact number, that the line is about; other things have an id alone. */
    subjectName: z.string().nullable(),
    /** The words of a reason, in lines of before these were kept with the record. */
    reason: z.string().nullable(),
    /** Codes, numbers and field names that go with the act. */
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
      .nullable(),
    sealed: z.boolean(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;
/** People of the town whom a line may name as who did it, those who left too. */
export const auditPeople = page(
  z.object({ id: z.string(), name: z.string(), active: z.boolean() }).meta({ id: 'AuditPerson' }),
).meta({ id: 'AuditPeople' });
export type AuditPeople = z.infer<typeof auditPeople>;

/** A contact number as it was typed. In a body, as all that is searched for by text. */
export const auditContactInput = z
  .strictObject({ contactNo: requiredLine(40) })
  .meta({ id: 'AuditContactInput' });
export type AuditContactInput = z.infer<typeof auditContactInput>;

/** The record that a contact number stands for; what it says is not for the log's reader. */
export const auditContact = z.object({ id: z.string(), contactNo: z.string() }).meta({ id: 'AuditContact' });
export type AuditContact = z.infer<typeof auditContact>;

export const auditPage = page(auditEntry).meta({ id: 'AuditPage' });

/** How the chain can be broken. */
export const auditBreak = z
  .enum([
    'entry_missing',
    'entry_changed',
    'chain_broken',
    'signature_wrong',
    'key_unvouched',
    'never_sealed',
  ])
  .meta({ id: 'AuditBreak' });
export type AuditBreak = z.infer<typeof auditBreak>;

/**
 * Result of walking the whole chain, which is one for all towns: whether it holds, and what is wrong with it. Lines
 * are counted of the reader's town alone.
 */
export const auditVerification = z
  .object({
    intact: z.boolean(),
    sealedEntries: z.int(),
    waiting: z.int(),
    signedDays: z.int(),
    breaks: z.array(auditBreak),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof auditVerification>;
