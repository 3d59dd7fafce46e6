import { randomBytes } from 'node:crypto';
import { readIfThere, writeWhole } from '../files.ts';

export const ROLES = ['admin', 'owner', 'desk', 'statistics'] as const;

/** `admin` is the superuser of the embedded server; the API never gets it. */
export type Role = (typeof ROLES)[number];

/** What is needed to reach the embedded server. */
export interface Credentials {
  readonly port: number;
  readonly passwords: Readonly<Record<Role, string>>;
}

/** Passwords nobody has to type; base64url needs no escaping in an address. */
export function newCredentials(port: number): Credentials {
  const password = (): string => randomBytes(24).toString('base64url');
  return {
    port,
    passwords: { admin: password(), owner: password(), desk: password(), statistics: password() },
  };
}

export function readCredentials(file: string): Credentials | null {
  const text = readIfThere(file);
  return text === null ? null : (JSON.parse(text) as Credentials);
}

/** Only the user who started Okénko can read it. */
export function writeCredentials(file: string, credentials: Credentials): void {
  writeWhole(file, `${JSON.stringify(credentials, null, 2)}\n`, 0o600);
}

export function roleName(role: Role): string {
  return `okenko_${role}`;
}

/** The address of a database for a role, password included: for environments and clients, never for the console. */
export function urlFor(credentials: Credentials, role: Role, database: string): string {
  return `postgresql://${roleName(role)}:${credentials.passwords[role]}@127.0.0.1:${credentials.port}/${database}`;
}
