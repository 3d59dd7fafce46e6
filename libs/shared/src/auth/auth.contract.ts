import { z } from 'zod';
import { role } from '../access/roles.js';
import { id } from '../common/ids.js';
import { staffLanguage } from '../common/languages.js';
import { EMAIL_MAX, PASSWORD_MAX, newPassword, preferences } from '../users/users.contract.js';

export const signInInput = z
  .strictObject({
    email: z
      .string()
      .min(1)
      .max(EMAIL_MAX)
      .transform((text) => text.trim().toLowerCase()),
    password: z.string().min(1).max(PASSWORD_MAX),
  })
  .meta({ id: 'SignInInput' });
export type SignInInput = z.infer<typeof signInInput>;

export const unlockInput = z
  .strictObject({ password: z.string().min(1).max(PASSWORD_MAX) })
  .meta({ id: 'UnlockInput' });
export type UnlockInput = z.infer<typeof unlockInput>;

/** Without `current` only in a session that was opened with the one-time password that is to be changed. */
export const changePasswordInput = z
  .strictObject({ current: z.string().min(1).max(PASSWORD_MAX).optional(), next: newPassword })
  .meta({ id: 'ChangePasswordInput' });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** Which of the held roles, and at which office, the person works as from now on. */
export const workAsInput = z.strictObject({ role, officeId: id.nullable() }).meta({ id: 'WorkAsInput' });
export type WorkAsInput = z.infer<typeof workAsInput>;

/** Who is signed in, as what, and what the screen may show. `locked`: only unlocking and signing out are open. */
export const me = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    preferences,
    town: z.object({
      id: z.string(),
      name: z.string(),
      country: z.enum(['CZ', 'PL']),
      languages: z.array(staffLanguage),
      hasCrest: z.boolean(),
      crestVersion: z.int(),
      idleLockMinutes: z.int(),
    }),
    roles: z.array(role),
    role,
    offices: z.array(z.object({ id: z.string(), name: z.string(), timeZone: z.string() })),
    officeId: z.string().nullable(),
    permissions: z.array(z.string()),
    locked: z.boolean(),
    mustChangePassword: z.boolean(),
    /** Opened with the one-time password that is to be changed: the change does not ask for it again. */
    oneTimeSession: z.boolean(),
    /**
     * While a change is due: when, and by whom, this account was given one-time passwords lately, newest first. Whoever
     * has one can sign in as the person, so the person is told of each.
     */
    passwordResets: z.array(z.object({ at: z.string(), by: z.string() })),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

/** Key for the browser's copy of what is typed: AES-GCM, 256 bits, base64. Given only while signed in and unlocked. */
export const draftKey = z.object({ userId: z.string(), key: z.string() }).meta({ id: 'DraftKey' });
export type DraftKey = z.infer<typeof draftKey>;

/** What the sign-in page may know before anybody signed in. */
export const signInHints = z
  .object({ demo: z.boolean(), accounts: z.array(z.object({ email: z.string(), role, town: z.string() })) })
  .meta({ id: 'SignInHints' });
export type SignInHints = z.infer<typeof signInHints>;
