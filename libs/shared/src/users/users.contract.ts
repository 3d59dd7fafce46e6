import { z } from 'zod';
import { role } from '../access/roles.js';
import { id, revision } from '../common/ids.js';
import { staffLanguage } from '../common/languages.js';
import { page, pageWish } from '../common/paging.js';
import { line, requiredLine } from '../common/text.js';

export const USER_NAME_MAX = 80;
export const EMAIL_MAX = 200;
/** Length decides, not decoration (NIST SP 800-63B, 3.1.1). */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

export const email = z
  .string()
  .max(EMAIL_MAX)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());

export const newPassword = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);

/** Saves an account; `revision` 0 makes it. An account is switched off, never deleted: its work stays signed. */
export const userInput = z
  .strictObject({
    revision,
    name: requiredLine(USER_NAME_MAX),
    email,
    language: staffLanguage,
    roles: z.array(role).min(1).max(7),
    officeIds: z.array(id).max(50),
    active: z.boolean(),
  })
  .meta({ id: 'UserInput' });
export type UserInput = z.infer<typeof userInput>;

export const user = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: staffLanguage,
    roles: z.array(role),
    officeIds: z.array(z.string()),
    active: z.boolean(),
    lastSignInAt: z.string().nullable(),
    passwordSet: z.boolean(),
    revision,
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof user>;

export const userPage = page(user).meta({ id: 'UserPage' });

/** Search of staff: in a body, because a name does not belong in an address. */
export const userSearch = z
  .strictObject({
    text: line(80).default(''),
    role: role.optional(),
    active: z.boolean().optional(),
    ...pageWish,
  })
  .meta({ id: 'UserSearch' });
export type UserSearch = z.infer<typeof userSearch>;

/** A password made by the system, shown once to the administrator; it must be changed at the first sign-in. */
export const oneTimePassword = z.object({ password: z.string() }).meta({ id: 'OneTimePassword' });
export type OneTimePassword = z.infer<typeof oneTimePassword>;

/** Somebody of the same office: enough to filter a list or to record on their behalf. */
export const colleague = z
  .object({ id: z.string(), name: z.string(), active: z.boolean() })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof colleague>;
export const colleagueList = z
  .object({ items: z.array(colleague), next: z.string().nullable() })
  .meta({ id: 'ColleagueList' });

export const colorSchemes = ['auto', 'light', 'dark'] as const;

/** How the person likes the screen. Single-letter keys can be switched off (WCAG 2.2, 2.1.4). */
export const preferences = z
  .strictObject({ language: staffLanguage, colorScheme: z.enum(colorSchemes), singleKeys: z.boolean() })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof preferences>;
