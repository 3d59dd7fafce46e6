import { Injectable } from '@nestjs/common';
import { dayOf } from '@okenko/shared/common/instants';
import { writeContactNumber } from '@okenko/shared/consultations/contact-number';
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
const USED_UP: Block = { next: 1, last: 0 };

/** Hands out contact numbers such as `OVA-2026-004711`: by town and year, never built from personal data. */
@Injectable()
export class ContactNumbers {
  private readonly blocks = new Map<string, Promise<Block>>();

  constructor(private readonly database: Database) {}

  async next(office: KnownOffice, now: Date): Promise<string> {
    const year = Number(dayOf(now, office.timeZone).slice(0, 4));
    return writeContactNumber(office.contactPrefix, year, await this.take(office.townId, year));
  }

  private async take(townId: string, year: number): Promise<number> {
    const key = `${townId}/${year}`;
    const waiting = this.blocks.get(key) ?? Promise.resolve(USED_UP);
    const taken = waiting.then((block) => (block.next <= block.last ? block : this.nextBlock(townId, year)));
    // Whoever asked hears of a failure; the one who asks next begins a new block.
    this.blocks.set(
      key,
      taken.then(
        ({ next, last }) => ({ next: next + 1, last }),
        () => USED_UP,
      ),
    );
    return (await taken).next;
  }

  private async nextBlock(townId: string, year: number): Promise<Block> {
    const [row] = await this.database.aside<{ last: number }>(TAKE, [townId, year]);
    if (row === undefined) throw new Error('No block of contact numbers came back.');
    return { next: row.last - BLOCK + 1, last: row.last };
  }
}
