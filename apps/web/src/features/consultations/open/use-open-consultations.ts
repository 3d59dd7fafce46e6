import type { Risk } from '@okenko/shared/common/contact-fields';
import type { Page } from '@okenko/shared/common/paging';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { drafts, setAside } from '../../../lib/drafts/desk-drafts.js';
import type { Draft } from '../../../lib/drafts/draft.js';
import { useAllDrafts, useDraftEvents } from '../../../lib/drafts/use-drafts.js';
import { takeEarly } from '../../../lib/early.js';
import { http } from '../../../lib/http.js';
import { isLive, useLive } from '../../../lib/live.js';
import { paths } from '../../../lib/paths.js';
import { useMe } from '../../../lib/session.js';

export const OPEN_KEY = ['consultations', 'open'] as const;
/** What was asked for before the desk stood says of no record that it has gone. */
const BEFORE_ALL = 0;

/** What a tab of an open consultation shows. */
export interface OpenConsultation {
  id: string;
  channel: string;
  startedAt: string;
  /** Minutes, where they no longer run. */
  minutes: number | null;
  topic: string | null;
  risk: Risk;
  isOwn: boolean;
  workerName: string | null;
}

/** Reads what is open on the server, and again when somebody else changes it. */
export function useOpenFromServer() {
  const client = useQueryClient();
  const isAhead = useRef(false);
  const query = useQuery({
    queryKey: OPEN_KEY,
    queryFn: async ({ signal }) => {
      const early = takeEarly<Page<Consultation>>(paths.openContacts);
      const mark = early ? BEFORE_ALL : drafts.mark();
      isAhead.current = early !== undefined;
      const { items } = await (early ??
        http.get<Page<Consultation>>(paths.openContacts, undefined, { background: true, signal }));
      drafts.offerOpen(items, mark);
      return items.length;
    },
    staleTime: 0,
  });
  const readAgain = () => void client.invalidateQueries({ queryKey: OPEN_KEY });
  useLive('consultation', ({ id, revision }) => {
    if (drafts.isNews(id, revision)) readAgain();
  });
  useLive('open', readAgain);
  // What came between an answer that was asked for early and this desk was told to nobody, where the stream stood.
  const { isSuccess } = query;
  useEffect(() => {
    if (!isSuccess || !isAhead.current || !isLive()) return;
    isAhead.current = false;
    void client.invalidateQueries({ queryKey: OPEN_KEY });
  }, [client, isSuccess]);
  useDraftEvents(({ type }) => {
    if (type === 'behind') readAgain();
  });
  return query;
}

/** The open consultations in the order of their tabs: own ones first, then the colleagues'. */
export function useOpenConsultations(): readonly OpenConsultation[] {
  const { user } = useMe();
  return useAllDrafts((all) => {
    const shown = all.filter(isAtDesk).map((draft) => tabOf(draft, user.id));
    return [...shown.filter(({ isOwn }) => isOwn), ...shown.filter(({ isOwn }) => !isOwn)];
  });
}

/** How many contacts wait in this browser for a connection. */
export function useWaiting(): number {
  return useAllDrafts(
    (all) => all.filter((draft) => draft.wish?.move === 'close' && !isAtDesk(draft)).length,
  );
}

/** What was closed or thrown away is off the desk, unless something about it still needs the worker. */
function isAtDesk(draft: Draft): boolean {
  if (setAside.has(draft.id)) return false;
  const isEnding = draft.wish?.move === 'close' || draft.wish?.move === 'discard';
  const safety = drafts.safety(draft.id);
  return !isEnding || safety === 'conflict' || safety === 'refused' || safety === 'stranded';
}

function tabOf({ id, fields, base }: Draft, me: string): OpenConsultation {
  const isOwn = fields.workerId === me || base === null;
  return {
    id,
    channel: fields.channel,
    startedAt: fields.startedAt,
    minutes: fields.durationMinutes,
    topic: fields.topics[0] ?? null,
    risk: fields.risk,
    isOwn,
    workerName: isOwn ? null : (base?.worker.name ?? null),
  };
}
