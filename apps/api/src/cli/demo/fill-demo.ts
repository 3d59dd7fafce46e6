// eslint-disable-next-line okenko/boundaries -- the command hashes as the sign-in verifies, without the server around it
import { hashPassword } from '../../modules/users/passwords.js';
import type { Config } from '../../platform/config/config.js';
import { Vault } from '../../platform/crypto/vault.js';
import { type Store, withStore } from '../store.js';
import { loadMaterial } from './demo-material.js';
import { loadDemoTowns } from './demo-towns.js';
import { makeHistory } from './make-history.js';
import { makeOpen } from './make-open.js';
import { DemoAudit } from './place-audit.js';
import { placeContacts } from './place-contacts.js';
import { placeTown } from './place-town.js';

/** Known to everybody: it stands on the sign-in page of the demo. */
const PASSWORD = 'okenko-demo';
/** The towns were set up a little before their first contact. */
const HALF_YEAR_MS = 187 * 86_400_000;

/** Fills in everything in one transaction: a start that is broken off leaves nothing behind. */
export function fillDemo(config: Config, now: Date): Promise<{ consultations: number }> {
  const vault = new Vault(config);
  const fill = async ({ database }: Store): Promise<{ consultations: number }> => {
    const passwordHash = await hashPassword(PASSWORD);
    return database.transaction(async (tx) => {
      const audit = new DemoAudit(new Date(now.getTime() - HALF_YEAR_MS));
      const store = { database, audit };
      let consultations = 0;
      for (const town of loadDemoTowns()) {
        const people = await placeTown(store, tx, town, passwordHash);
        const material = loadMaterial(town.language);
        const contacts = [...makeHistory(town, material, now), ...makeOpen(town, material, now)];
        await placeContacts(store, tx, vault, town, people, contacts, now);
        audit.addContacts(town, people, contacts);
        consultations += contacts.length;
      }
      await audit.write(store, tx);
      return { consultations };
    });
  };
  return withStore(config.databaseUrl, fill, vault);
}
