import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rotateMasterKey } from '../cli/master-key/rotate.js';
import type { Rotated } from '../cli/master-key/rotate.js';
import { fingerprint } from '../platform/crypto/fitting-key.js';
import { Vault } from '../platform/crypto/vault.js';
import { testDatabaseUrl } from './database-urls.js';
import { startApi } from './start-api.js';
import type { TestApi } from './start-api.js';

/** A product whose master key lies in a file of its own folder, so that it can be replaced. */
export interface RotatingApi {
  api: TestApi;
  folder: string;
  file: string;
  rotate(keepFile?: boolean): Promise<Rotated>;
  /** Starts the server with the key that the file holds now. */
  start(): Promise<void>;
  /** Stops the server, replaces the key, and starts the server again. */
  rotateBetween(): Promise<Rotated>;
  close(): Promise<void>;
}

export async function startRotatingApi(): Promise<RotatingApi> {
  const folder = mkdtempSync(join(tmpdir(), 'okenko-key-'));
  const file = join(folder, 'master.key');
  writeKey(file, randomBytes(32));
  const api = await startApi({ masterKey: keyIn(file) });
  const ownerUrl = testDatabaseUrl('OWNER', new URL(api.deskUrl).pathname.slice(1));
  const rotate = (keepFile = false) => rotateMasterKey(ownerUrl, file, keepFile);
  const start = () => api.start({ masterKey: keyIn(file) });
  return {
    api,
    folder,
    file,
    rotate,
    start,
    rotateBetween: async () => {
      await api.stop();
      const rotated = await rotate();
      await start();
      return rotated;
    },
    close: async () => {
      await api.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function writeKey(file: string, key: Buffer): void {
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600 });
}

export function keyIn(file: string): Buffer {
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
}

export function vaultOf(file: string): Vault {
  return new Vault({ masterKey: keyIn(file) });
}

export function fingerprintIn(file: string): string {
  return fingerprint(vaultOf(file).publicKey());
}
