import type { AuditBreak } from '@okenko/shared/audit/audit.contract';
// eslint-disable-next-line okenko/boundaries -- the command walks the chain as the product does, without its server
import { AuditVerifier, type ChainReport } from '../modules/audit/audit.verifier.js';
import { readConfig } from '../platform/config/config.js';
import { Vault } from '../platform/crypto/vault.js';
import { type Answer, command } from './command.js';
import { type Store, withStore } from './store.js';

const WHAT: Record<AuditBreak, string> = {
  entry_missing: 'the line it sealed is gone',
  entry_changed: 'the line was changed after it was sealed',
  chain_broken: 'a link of the chain is missing',
  signature_wrong: 'the signature of that day does not fit the chain',
  key_unvouched: 'another master key came there, and the keys do not vouch for each other',
  never_sealed: 'lines older than five minutes were never sealed',
};

/** Walks the whole audit log and says whether it still is what was written. Ends with 1 when it is not. */
await command(() => {
  const config = readConfig();
  const vault = new Vault(config);
  const verify = async ({ database }: Store): Promise<Answer> => {
    const found = await new AuditVerifier(database, vault).verify();
    return { text: report(found), failed: !found.intact };
  };
  return withStore(config.databaseUrl, verify, vault);
});

function report({ intact, sealed, signedDays, waiting, breaks }: ChainReport): string {
  const counts = `${total(sealed)} lines sealed, ${signedDays} days signed, ${total(waiting)} lines waiting for their seal`;
  if (intact) return `The audit log is intact: ${counts}.`;
  const lines = breaks.map(({ seal, what }) => `  ${seal === '' ? '' : `seal ${seal}: `}${WHAT[what]}`);
  return [`The audit log is BROKEN: ${counts}.`, ...lines].join('\n');
}

function total(byTown: ReadonlyMap<string | null, number>): number {
  return [...byTown.values()].reduce((sum, count) => sum + count, 0);
}
