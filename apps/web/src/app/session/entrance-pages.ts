import { later } from '../later.js';

/** Pages before and over the work: fetched apart, so that the desk starts sooner. */
export const signInPage = later(async () => (await import('../../pages/sign-in/sign-in-page.js')).SignInPage);
export const lockPage = later(async () => (await import('../../pages/lock/lock-page.js')).LockPage);
export const forcedPasswordPage = later(
  async () => (await import('../../pages/sign-in/forced-password-page.js')).ForcedPasswordPage,
);
