import { dayOf } from '@okenko/shared/common/instants';
import type { ConsultationPage, DaySummary } from '@okenko/shared/consultations/consultations.contract';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDraftEvents } from '../../../lib/drafts/use-drafts.js';
import { useFormats } from '../../../lib/formats.js';
import { http } from '../../../lib/http.js';
import { useLive } from '../../../lib/live.js';
import { serverNow } from '../../../lib/server-clock.js';

const DAY_KEY = ['consultations', 'day'] as const;
const TODAY_KEY = ['consultations', 'today'] as const;
const TODAY_SHOWN = 12;
/** Changes that come close together are fetched once. */
const GATHER_MS = 400;

/** The calendar day at the office now. */
export function useToday(): string {
  const { timeZone } = useFormats();
  return dayOf(new Date(serverNow()), timeZone);
}

/** The person's own day in numbers. */
export function useDaySummary() {
  return useQuery({
    queryKey: DAY_KEY,
    queryFn: ({ signal }) =>
      http.get<DaySummary>('/api/consultations/day', undefined, { background: true, signal }),
  });
}

/** Today's contacts of the office, the latest first. */
export function useTodaysContacts() {
  const today = useToday();
  return useQuery({
    queryKey: [...TODAY_KEY, today],
    queryFn: ({ signal }) =>
      http.get<ConsultationPage>(
        '/api/consultations',
        { from: today, to: today, limit: TODAY_SHOWN },
        { background: true, signal },
      ),
    select: ({ items }) => items.filter(({ state }) => !isOpen(state)),
  });
}

/** Keeps the day up with what the person and the colleagues record. */
export function useDayLive(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const readAgain = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void client.invalidateQueries({ queryKey: DAY_KEY });
      void client.invalidateQueries({ queryKey: TODAY_KEY });
    }, GATHER_MS);
  };
  useLive('consultation', ({ state }) => {
    // While somebody types, the day's numbers stand.
    if (!isOpen(state)) readAgain();
  });
  useLive('open', readAgain);
  useDraftEvents(({ type }) => {
    if (type === 'closed' || type === 'discarded' || type === 'reopened') readAgain();
  });
}
