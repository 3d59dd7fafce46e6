import { say } from '../say.ts';

const PASSWORD = 'okenko-demo';

const ACCOUNTS = [
  ['desk@okenko.test', 'desk worker'],
  ['desk2@okenko.test', 'desk worker, the second one'],
  ['lead@okenko.test', 'leads the desk'],
  ['specialist@okenko.test', 'specialist'],
  ['supervisor@okenko.test', 'supervisor'],
  ['coordinator@okenko.test', 'coordinator'],
  ['admin@okenko.test', 'administrator'],
  ['privacy@okenko.test', 'data protection'],
  ['stanowisko@okenko.test', 'desk worker in the Polish town'],
  ['admin.pl@okenko.test', 'administrator of the Polish town'],
] as const;

export interface Announcement {
  readonly address: string;
  readonly demo: boolean;
  /** Undefined with an own database. */
  readonly dataFolder: string | undefined;
  readonly seconds: number;
}

/** Says where Okénko is, who can sign in, and how to stop it. */
export function announce({ address, demo, dataFolder, seconds }: Announcement): void {
  say();
  say(`Okénko is ready at ${address}   (after ${seconds.toFixed(1)} s)`);
  if (demo) {
    say();
    say(`Demo accounts, all with the password ${PASSWORD}:`);
    for (const [email, who] of ACCOUNTS) say(`  ${email.padEnd(26)}${who}`);
  }
  say();
  if (dataFolder !== undefined) say(`Data: ${dataFolder}`);
  say('Stop: Ctrl+C');
}
