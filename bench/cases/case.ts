import type pg from 'pg';
import type { Work } from '../load/work.ts';
import type { Place } from '../fill/place.ts';

/** One thing people do at the desk, as it is measured. */
export interface Case {
  readonly name: string;
  readonly title: string;
  /** The work of one run. Called before each run: closing and typing need fresh records. */
  work(owner: pg.Client, place: Place, wish: { connections: number; seconds: number }): Promise<Work>;
}
