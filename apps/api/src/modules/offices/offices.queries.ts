import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { OfficeDefaults } from '@okenko/shared/offices/offices.contract';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { Remembered } from '../../platform/live/remembered.js';

/** What recording a contact needs to know of an office and its town. */
export interface KnownOffice {
  id: string;
  townId: string;
  timeZone: string;
  closed: boolean;
  closedAt: Date | null;
  defaults: OfficeDefaults;
  contactPrefix: string;
}

const ONE = {
  name: 'office-known',
  text: `SELECT o.id, o.town_id AS "townId", o.time_zone AS "timeZone", o.closed, o.closed_at AS "closedAt", o.defaults, t.contact_prefix AS "contactPrefix"
         FROM offices o JOIN towns t ON t.id = o.town_id WHERE o.id = $1`,
};

@Injectable()
export class OfficesQueries implements OnModuleInit {
  private readonly offices = new Remembered((id) => this.load(id));

  constructor(
    private readonly database: Database,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.live.events.subscribe((event) => {
      if (event.type === 'reference') this.offices.clear();
    });
  }

  /** An office by an id that a viewer or an own record named, or null. Remembered: every contact asks. */
  known(id: string): Promise<KnownOffice | null> {
    return this.offices.get(id);
  }

  /** The same as it is now: for what is refused by it, since another process may have opened it a moment ago. */
  asItIs(id: string): Promise<KnownOffice | null> {
    this.offices.drop(id);
    return this.offices.get(id);
  }

  private async load(id: string): Promise<KnownOffice | null> {
    const [row] = await this.database.aside<KnownOffice>(ONE, [id]);
    return row ?? null;
  }
}
