import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { Remembered } from '../../platform/live/remembered.js';

/** What a rule needs to know of an entry. */
export interface KnownEntry {
  parent: string | null;
  retired: boolean;
}
export type KnownCodes = ReadonlyMap<string, KnownEntry>;

const ALL = {
  name: 'codelists-known',
  text: `SELECT list, code, parent, retired FROM codelist_entries WHERE town_id = $1
         UNION ALL SELECT 'areas', code, NULL, retired FROM areas WHERE town_id = $1`,
};
interface Row extends KnownEntry {
  list: CodelistName | 'areas';
  code: string;
}

export type KnownLists = ReadonlyMap<CodelistName | 'areas', KnownCodes>;

/** Which codes a town knows, remembered: every save of a consultation asks. */
@Injectable()
export class CodelistsQueries implements OnModuleInit {
  private readonly lists = new Remembered((townId) => this.load(townId));

  constructor(
    private readonly database: Database,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.live.events.subscribe((event) => {
      if (event.type === 'reference') this.lists.drop(event.townId);
    });
  }

  /** The codes of all lists of a town; `areas` are its parts. A list without entries is missing. */
  known(townId: string): Promise<KnownLists> {
    return this.lists.get(townId);
  }

  private async load(townId: string): Promise<KnownLists> {
    const lists = new Map<Row['list'], Map<string, KnownEntry>>();
    for (const { list, code, parent, retired } of await this.database.aside<Row>(ALL, [townId])) {
      const codes = lists.get(list) ?? new Map<string, KnownEntry>();
      codes.set(code, { parent, retired });
      lists.set(list, codes);
    }
    return lists;
  }
}
