import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { readMasterKey } from '../../platform/config/config.js';

/** Beside the key file: the key that is to come. It may be in use by a database already, so it is never made twice. */
const next = (file: string) => `${file}.next`;

/** Where a key that was replaced is kept. */
export function formerKeyFile(file: string, fingerprint: string): string {
  return `${file}.old-${fingerprint}`;
}

/** The key that an earlier try has left, or null. */
export function readNextKey(file: string): Buffer | null {
  return existsSync(next(file)) ? readMasterKey(next(file)) : null;
}

/** Makes the key that is to come and has it safe on the disk. */
export function makeNextKey(file: string): Buffer {
  const key = randomBytes(32);
  writeSafely(next(file), key, file);
  return key;
}

/** Keeps the former key and puts the next one in its place, in an order that at no moment leaves one of them nowhere. */
export function putNextInPlace(file: string, former: Buffer, formerFile: string): void {
  writeSafely(formerFile, former, file);
  renameSync(next(file), file);
  syncFolder(dirname(file));
}

/**
 * @throws Error where the file alone was mounted into its folder, as containers do: what is written beside it would
 * go with the container, and the file itself cannot be replaced
 */
export function demandOwnFolder(file: string): void {
  if (statSync(file).dev !== statSync(dirname(file)).dev)
    throw new Error(
      `${file} is mounted alone. Mount the folder that it lies in, for writing. Nothing was changed.`,
    );
}

/** Writes a key beside the present one, for the same people to read: whole or not at all, also after a power cut. */
function writeSafely(file: string, key: Buffer, present: string): void {
  const { uid, gid, mode } = statSync(present);
  const half = `${file}.${process.pid}.new`;
  try {
    const handle = openSync(half, 'wx', 0o600);
    try {
      writeSync(handle, `${key.toString('base64')}\n`);
      if (process.platform !== 'win32') {
        fchownSync(handle, uid, gid);
        fchmodSync(handle, mode & 0o777);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** A new name lasts when its folder is on the disk. Windows does that by itself and opens no folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
