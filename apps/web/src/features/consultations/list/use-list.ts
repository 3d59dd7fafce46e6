import type { ConsultationPage, ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDrafts } from '../../../lib/drafts/use-drafts.js';
import { http } from '../../../lib/http.js';
import { useLive } from '../../../lib/live.js';
import { useMe } from '../../../lib/session.js';
import type { ListFilters } from './list-filters.js';

const LIST_KEY = ['consultations', 'list'] as const;
const PAGE_ROWS = 50;

/** What stands at the top of the list, asked for by the screen itself. */
function firstPage(filters: ListFilters): Promise<ConsultationPage> {
  return http.get('/api/consultations', { ...filters, limit: PAGE_ROWS }, { background: true });
}

/**
 * The list by pages. A search goes in a body, filters alone in the address of the request.
 * @param enabled false where the filters can let nothing in
 */
export function useConsultationList(filters: ListFilters, text: string, enabled: boolean) {
  const query = useInfiniteQuery({
    queryKey: [...LIST_KEY, filters, text],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const page = { limit: PAGE_ROWS, ...(pageParam !== null && { cursor: pageParam }) };
      return text === ''
        ? http.get<ConsultationPage>('/api/consultations', { ...filters, ...page }, { signal })
        : http.post<ConsultationPage>('/api/consultations/search', { text, ...filters, ...page }, { signal });
    },
    getNextPageParam: ({ next }) => next,
    enabled,
  });
  const rows: readonly ConsultationRow[] = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return { ...query, rows };
}

/**
 * Counts what colleagues closed since the list was read and its filters let in, without moving it; `show` reads it
 * again. Whether the words that are looked for are in it cannot be told: a search would be a line in the log. One's own
 * is what one looks for: it comes by itself.
 */
export function useNews(
  filters: ListFilters,
  text: string,
  rows: readonly ConsultationRow[],
): { count: number; show: () => void } {
  const client = useQueryClient();
  const me = useMe();
  const drafts = useDrafts();
  const [news, setNews] = useState<ReadonlySet<string>>(new Set());
  const shape = JSON.stringify([filters, text]);
  const latest = useRef(shape);
  useEffect(() => {
    latest.current = shape;
    setNews(new Set());
  }, [shape]);
  /** The list may have been read again while it was asked whether its filters let the record in. */
  const shown = useRef(rows);
  useEffect(() => {
    shown.current = rows;
  });
  const { officeId: _office, ...narrowing } = filters;
  const isNarrowed = Object.keys(narrowing).length > 0;
  const tell = async (id: string) => {
    const page = isNarrowed ? await firstPage(filters).catch(() => null) : null;
    const isIn = page === null || page.items.some((row) => row.id === id);
    const isShown = shown.current.some((row) => row.id === id);
    if (isIn && !isShown && latest.current === shape) setNews((before) => new Set([...before, id]));
  };
  useLive('consultation', (changed) => {
    const { id, officeId, workerId, revision } = changed;
    // A record that the list shows already is no new one: it was reopened and closed again.
    if (changed.state !== 'closed' || rows.some((row) => row.id === id)) return;
    if (officeId !== (filters.officeId ?? me.officeId)) return;
    const isMine = workerId === me.user.id;
    // A specialist sees only their own, some of them written down by a colleague.
    const isTold = me.role === 'specialist' ? isMine && drafts.isNews(id, revision) : !isMine;
    if (isTold) void tell(id);
    // What one has closed oneself and left at once may reach the server after the list was read. A search for words
    // is never made again by itself: each is a line in the log.
    else if (isMine && text === '') void client.invalidateQueries({ queryKey: [...LIST_KEY, filters, ''] });
  });
  const show = () => {
    setNews(new Set());
    void client.resetQueries({ queryKey: LIST_KEY });
  };
  return { count: news.size, show };
}
