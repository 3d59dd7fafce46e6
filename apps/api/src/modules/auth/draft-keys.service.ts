import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DraftKey } from '@okenko/shared/auth/auth.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';

const KEY_BYTES = 32;
const TAKE = {
  name: 'draft-key-take',
  text: `INSERT INTO draft_keys AS k (user_id, sealed) VALUES ($1, $2)
         ON CONFLICT (user_id) DO UPDATE SET sealed = k.sealed RETURNING sealed`,
};

/** Keys for the copies that a browser keeps of what is typed: one a person, sealed in the database. */
@Injectable()
export class DraftKeysService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** The viewer's own key; made at the first ask. Two asks at once get the same one. */
  async take(viewer: Viewer): Promise<DraftKey> {
    const fresh = this.vault.seal('draft-key', viewer.userId, randomBytes(KEY_BYTES));
    const [row] = await this.database.read<{ sealed: Buffer }>(TAKE, [viewer.userId, fresh]);
    if (row === undefined) throw new Error('A session points at nobody.');
    return {
      userId: viewer.userId,
      key: this.vault.open('draft-key', viewer.userId, row.sealed).toString('base64'),
    };
  }
}
