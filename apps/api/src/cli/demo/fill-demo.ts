import { hashPassword } from '../../modules/users/passwords.js';
import type { Config } from '../../platform/config/config.js';
import { withStore } from '../store.js';
import { loadDemoTowns } from './demo-towns.js';
import { placeTown } from './place-town.js';

/** Known to everybody: it stands on the sign-in page of the demo. */
const PASSWORD = 'okenko-demo';

/** Fills in everything in one transaction: a start that is broken off leaves nothing behind. */
export function fillDemo(config: Config, _now: Date): Promise<{ consultations: number }> {
  return withStore(config.databaseUrl, async (store) => {
    const passwordHash = await hashPassword(PASSWORD);
    return store.database.transaction(async (tx) => {
      for (const town of loadDemoTowns()) await placeTown(store, tx, town, passwordHash);
      return { consultations: 0 };
    });
  });
}
