import type { Purpose } from '../../platform/crypto/vault.js';

/** A column of sealed bytes, and the one that holds the place they are bound to (see `Vault.seal`). */
export interface SealedColumn {
  table: string;
  column: string;
  context: string;
}

/** Where bytes of each purpose lie. It names every purpose, so that a new one cannot be forgotten here. */
export const SEALED_COLUMNS: Record<Purpose, readonly SealedColumn[]> = {
  'risk-note': [
    { table: 'consultations', column: 'risk_note', context: 'id' },
    { table: 'consultation_versions', column: 'risk_note', context: 'consultation_id' },
  ],
  'draft-key': [{ table: 'draft_keys', column: 'sealed', context: 'user_id' }],
  // Hashes, which lead nowhere back: the failures counted under the former key are forgotten.
  'sign-in-failures': [],
  // Signatures stay: audit.master_keys tells whose they were.
  'audit-signature': [],
};
