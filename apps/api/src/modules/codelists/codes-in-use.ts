import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import type { CodesInUse, ListedCode } from '../offices/codes-in-use.port.js';

const HOLD = {
  name: 'codelist-hold',
  text: `SELECT e.list, e.code FROM codelist_entries e
         WHERE e.town_id = $1 AND NOT e.retired
           AND (e.list, e.code) IN (SELECT * FROM unnest($2::text[], $3::text[]))
         ORDER BY e.list, e.code FOR SHARE OF e`,
};

/** Tells the offices which codes they may begin contacts with. */
@Injectable()
export class CodelistCodesInUse implements CodesInUse {
  constructor(private readonly database: Database) {}

  hold(tx: Tx, townId: string, wanted: readonly ListedCode[]): Promise<ListedCode[]> {
    const columns = [wanted.map(({ list }) => list), wanted.map(({ code }) => code)];
    return this.database.run<ListedCode>(tx, HOLD, [townId, ...columns]);
  }
}
