import { part, partAhead } from '../../lib/parts.js';

/** Pages before and over the work: fetched apart, so that the desk starts sooner. */
export const signInPage = partAhead(
  async () => (await import('../../pages/sign-in/sign-in-page.js')).SignInPage,
);
export const lockPage = partAhead(async () => (await import('../../pages/lock/lock-page.js')).LockPage);
export const forcedPasswordPage = part(
  async () => (await import('../../pages/sign-in/forced-password-page.js')).ForcedPasswordPage,
);
