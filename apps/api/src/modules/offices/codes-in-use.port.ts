import type { Tx } from '../../platform/database/database.js';

/** The code lists that an office points into. Its area is of the office's own module. */
export type OfficeList = 'channels' | 'provided' | 'outcomes' | 'languages' | 'funding-projects' | 'topics';

export interface ListedCode {
  list: OfficeList;
  code: string;
}

/** What an office needs of the code lists below: whether the codes it begins contacts with are in use. */
export interface CodesInUse {
  /**
   * Of the wanted codes those that the town has and has not retired. They cannot be retired before the transaction
   * ends: whoever retires one of them waits, and then finds the office that names it.
   */
  hold(tx: Tx, townId: string, wanted: readonly ListedCode[]): Promise<ListedCode[]>;
}
export const CODES_IN_USE = Symbol('CODES_IN_USE');
