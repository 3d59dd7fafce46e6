import type { Purpose, Vault } from '../../platform/crypto/vault.js';
import type { Database, Tx } from '../../platform/database/database.js';
import { SEALED_COLUMNS } from './sealed-columns.js';
import type { SealedColumn } from './sealed-columns.js';

/** So many are in memory at once, each some kilobytes at most. */
const BATCH = 500;

const FETCH = { text: `FETCH ${BATCH} FROM sealed` };
const CLOSE = { text: 'CLOSE sealed' };

interface SealedValue {
  /** PostgreSQL's own place of the row: nobody else writes while the key is replaced. */
  place: string;
  context: string;
  value: Buffer;
}

/**
 * Opens everything that is sealed with the former key and seals it with the next one.
 * @returns how many values there were
 * @throws Error when one does not open; the transaction must then be given up
 */
export async function resealAll(database: Database, tx: Tx, former: Vault, next: Vault): Promise<number> {
  let count = 0;
  for (const [purpose, columns] of Object.entries(SEALED_COLUMNS) as [Purpose, SealedColumn[]][])
    for (const column of columns) {
      const reseal = ({ context, value }: SealedValue) =>
        next.seal(purpose, context, open(former, purpose, column.table, context, value));
      count += await resealColumn(database, tx, column, reseal);
    }
  return count;
}

async function resealColumn(
  database: Database,
  tx: Tx,
  { table, column, context }: SealedColumn,
  reseal: (value: SealedValue) => Buffer,
): Promise<number> {
  // A cursor sees the rows as they stood when it was opened, so none is met twice.
  const opened = `DECLARE sealed NO SCROLL CURSOR FOR
    SELECT ctid::text AS place, ${context}::text AS context, ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`;
  const replaced = `UPDATE ${table} t SET ${column} = n.value
    FROM unnest($1::tid[], $2::bytea[]) AS n(place, value) WHERE t.ctid = n.place RETURNING 1 AS done`;
  await database.run(tx, { text: opened }, []);
  let count = 0;
  for (;;) {
    const values = await database.run<SealedValue>(tx, FETCH, []);
    if (values.length === 0) break;
    const rows = [values.map(({ place }) => place), values.map(reseal)];
    const done = await database.run(tx, { text: replaced }, rows);
    if (done.length !== values.length)
      throw new Error(`Somebody else writes to ${table}. Nothing was changed.`);
    count += values.length;
  }
  await database.run(tx, CLOSE, []);
  return count;
}

function open(former: Vault, purpose: Purpose, table: string, context: string, value: Buffer): Buffer {
  try {
    return former.open(purpose, context, value);
  } catch {
    throw new Error(
      `What is sealed in ${table} for ${context} does not open with the present key. Nothing was changed.`,
    );
  }
}
