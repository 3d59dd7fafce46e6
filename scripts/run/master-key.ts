import { randomBytes } from 'node:crypto';
import { readIfThere, writeWhole } from '../files.ts';
import { StartProblem } from '../start-problem.ts';

const KEY_BYTES = 32;

/** Makes the key where there is none: 32 random bytes as base64 in one line, for nobody but us to read. */
export function ensureMasterKey(file: string): void {
  if (readIfThere(file) === null) writeWhole(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, 0o600);
  demandMasterKey(file);
}

/** @throws StartProblem when the file is missing or does not hold a key. */
export function demandMasterKey(file: string | undefined): void {
  if (file === undefined) {
    throw new StartProblem(
      'OKENKO_MASTER_KEY_FILE is not set. With an own database it must name the file with the master key.\n' +
        'A new installation makes one with: openssl rand -base64 32 > master.key',
    );
  }
  const text = readIfThere(file);
  if (text === null)
    throw new StartProblem(`The master key file ${file} is not there (OKENKO_MASTER_KEY_FILE).`);
  if (Buffer.from(text.trim(), 'base64').length !== KEY_BYTES) {
    throw new StartProblem(`The master key file ${file} must hold 32 bytes as base64 in one line.`);
  }
}
