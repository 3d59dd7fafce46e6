import type { Tx } from '../../platform/database/database.js';

/** What the accounts need of the sign-in below: when rights shrink or a password is reset, sessions end. */
export interface SessionEnder {
  /** Ends every session of a person. With `devices` no browser is known to have signed them in before. */
  endAll(tx: Tx, userId: string, devices: boolean): Promise<void>;
}
export const SESSION_ENDER = Symbol('SESSION_ENDER');
