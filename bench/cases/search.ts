import { toPrefixQuery } from '@okenko/shared/common/search-terms';
import type pg from 'pg';
import { FREQUENT_WORD, RARE_WORD, SECOND_WORD } from '../fill/words.ts';
import type { Place } from '../fill/place.ts';
import type { Case } from './case.ts';
import { ROWS } from './lists.ts';

export const SEARCHES: readonly Case[] = [
  // Ordered by date, this one took 24 seconds among a million records when the planner was left to itself.
  search('search-rare', 'a rare word', RARE_WORD),
  search('search-frequent', 'a frequent word', FREQUENT_WORD),
  search('search-two', 'two words', `${FREQUENT_WORD} ${SECOND_WORD}`),
];

function search(name: string, title: string, text: string): Case {
  return {
    name,
    title: `search: ${title}`,
    work: async (owner, place) => {
      const body = JSON.stringify({ text, limit: ROWS });
      const rows = await expectedRows(owner, place, text);
      return { kind: 'ask', requests: [{ method: 'POST', path: '/api/consultations/search', body, rows }] };
    },
  };
}

async function expectedRows(owner: pg.Client, { officeId }: Place, text: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::int FROM consultations WHERE office_id = $1 AND state IN ('closed', 'reopened', 'locked')
     AND note_words @@ to_tsquery('simple', $2)`,
    [officeId, toPrefixQuery(text)],
  );
  return Math.min(rows[0]?.count ?? 0, ROWS);
}
