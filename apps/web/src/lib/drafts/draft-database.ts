import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed } from './sealing.js';

const NAME = 'okenko-drafts';
const STORE = 'drafts';
const VERSION = 1;

/** A draft as it lies in the browser: what it says is sealed, only whose it is and how old can be seen. */
export interface StoredDraft {
  id: string;
  userId: string;
  sealed: Sealed;
  /** Milliseconds since 1970. */
  savedAt: number;
  expiresAt: number;
}

interface Schema extends DBSchema {
  [STORE]: { key: string; value: StoredDraft; indexes: { userId: string; expiresAt: number } };
}

/** The browser's own database of drafts. Every method rejects where the browser refuses storage. */
export class DraftDatabase {
  private connection: Promise<IDBPDatabase<Schema>> | null = null;

  async of(userId: string): Promise<StoredDraft[]> {
    return (await this.open()).getAllFromIndex(STORE, 'userId', userId);
  }

  async get(id: string): Promise<StoredDraft | undefined> {
    return (await this.open()).get(STORE, id);
  }

  async put(draft: StoredDraft): Promise<void> {
    const transaction = (await this.open()).transaction(STORE, 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(draft), transaction.done]);
  }

  async delete(id: string): Promise<void> {
    await (await this.open()).delete(STORE, id);
  }

  /** Ends what is too old, whoever it belongs to. */
  async deleteExpired(now: number): Promise<void> {
    const transaction = (await this.open()).transaction(STORE, 'readwrite');
    const expired = await transaction.store.index('expiresAt').getAllKeys(IDBKeyRange.upperBound(now));
    await Promise.all([...expired.map((id) => transaction.store.delete(id)), transaction.done]);
  }

  async close(): Promise<void> {
    (await this.connection?.catch(() => null))?.close();
    this.connection = null;
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    this.connection ??= openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        const store = database.createObjectStore(STORE, { keyPath: 'id' });
        store.createIndex('userId', 'userId');
        store.createIndex('expiresAt', 'expiresAt');
      },
      blocking: () => void this.close(),
      terminated: () => (this.connection = null),
    }).catch((error: unknown) => {
      this.connection = null;
      throw error;
    });
    return this.connection;
  }
}
