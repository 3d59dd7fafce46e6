import { Injectable } from '@nestjs/common';
import { dayOf } from '@okenko/shared/common/instants';
import { Database } from '../../platform/database/database.js';
import type { KnownOffice } from '../offices/offices.queries.js';

/** Numbers are taken in small blocks, so that closers do not queue for a row. What a restart leaves is a gap. */
const BLOCK = 10;

const TAKE = {
  name: 'contact-numbers-take',
  text: `INSERT INTO contact_numbers AS n (town_id, year, last) VALUES ($1, $2, ${BLOCK})
         ON CONFLICT (town_id, year) DO UPDATE SET last = n.last + ${BLOCK} RETURNING last`,
};

interface Block {
  next: number;
  last: number;
}

/** Hands out contact numbers such as `OVA-2026-004711`: by town and year, never built from personal data. */
@Injectable()
export class ContactNumbers {
  private readonly blocks = new Map<string, Promise<Block>>();

  constructor(private readonly database: Database) {}

  async next(office: KnownOffice, now: Date): Promise<string> {
    const year = Number(dayOf(now, office.timeZone).slice(0, 4));
    const number = await this.take(office.townId, year);
    return `${office.contactPrefix}-${year}-${String(number).padStart(6, '0')}`;
  }

  private async take(townId: string, year: number): Promise<number> {
    const key = `${townId}/${year}`;
    const waiting = this.blocks.get(key) ?? Promise.resolve({ next: 1, last: 0 });
    const taken = waiting
      .catch(() => ({ next: 1, last: 0 }))
      .then(async (block) => {
        if (block.next <= block.last) return block;
        const [row] = await this.database.read<{ last: number }>(TAKE, [townId, year]);
        return { next: row!.last - BLOCK + 1, last: row!.last };
      });
    this.blocks.set(
      key,
      taken.then((block) => ({ next: block.next + 1, last: block.last })),
    );
    return (await taken).next;
  }
}
