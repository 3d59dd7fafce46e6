import {
  PRESENCE_SECONDS,
  type Presence,
  type PresenceInput,
} from '@okenko/shared/consultations/consultations.contract';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { drafts } from '../../../lib/drafts/desk-drafts.js';
import { lastTouched } from '../../../lib/drafts/draft.js';
import { useDraft } from '../../../lib/drafts/use-drafts.js';
import { http } from '../../../lib/http.js';
import { useLive } from '../../../lib/live.js';
import { useMe } from '../../../lib/session.js';
import { onExpired, onLeft, onLock, onSignOut, onUnlock } from '../../../lib/session-events.js';
import { claimWindow, goneWindows, isOfThisBrowser } from './window-id.js';
import classes from './record.module.css';

const ownWindow = claimWindow();

/** Twice within the time after which a silent window counts as gone. */
const BEAT_MS = (PRESENCE_SECONDS / 2) * 1000 - 1_000;
/** Somebody who changed something this recently is writing. */
const WRITING_MS = 30_000;

const say = (id: string, input: PresenceInput, signal?: AbortSignal) =>
  http.put<Presence>(`/api/consultations/${id}/presence`, input, {
    background: true,
    ...(signal && { signal }),
  });

/** The colleagues would wait for this window otherwise; where the word does not arrive, they wait. */
async function leave(id: string): Promise<void> {
  await say(id, { windowId: await ownWindow, editing: false, leaving: true }).catch(() => undefined);
}

/** @returns what says that the window leaves, unless the session went before and nobody would listen */
function present(id: string): () => void {
  let stands = true;
  const ends = () => void (stands = false);
  const off = [
    ...[onLock, onExpired, onSignOut, onLeft].map((on) => on(ends)),
    onUnlock(() => void (stands = true)),
  ];
  return () => {
    for (const stop of off) stop();
    if (stands) void leave(id);
  };
}

/** Who else has the record open, and whether they write in it. */
export function PresenceLine({ id }: { id: string }) {
  const { t } = useTranslation('consultations');
  const { user } = useMe();
  const isKnown = useDraft(id, ({ base }) => base !== null) ?? false;
  const { data, refetch } = useQuery({
    queryKey: ['consultations', 'presence', id],
    queryFn: async ({ signal }) => {
      const draft = drafts.registry.get(id);
      const editing = draft !== undefined && Date.now() - lastTouched(draft) < WRITING_MS;
      const { others } = await say(id, { windowId: await ownWindow, editing }, signal);
      const gone = await goneWindows(others.map(({ windowId }) => windowId));
      return others.filter(({ windowId }) => !gone.has(windowId));
    },
    enabled: isKnown,
    refetchInterval: BEAT_MS,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => (isKnown ? present(id) : undefined), [id, isKnown]);
  useLive('presence', (event) => {
    if (event.id === id && isKnown) void refetch();
  });
  const others = byPerson(data ?? []);
  if (others.length === 0) return null;
  const name = (one: Presence['others'][number]) => {
    if (one.user.id === user.id)
      return t(isOfThisBrowser(one.windowId) ? 'presence.me' : 'presence.elsewhere');
    return one.editing ? t('presence.writing', { name: one.user.name }) : one.user.name;
  };
  return (
    <p className={classes.presence} role="status">
      <IconUsers size={18} aria-hidden />
      {t('presence.also', { names: others.map(name).join(', ') })}
    </p>
  );
}

/** A person with several windows is one, the nearest of them; writing, where one of the windows is. */
function byPerson(windows: Presence['others']): Presence['others'] {
  const near = windows.filter(({ windowId }) => isOfThisBrowser(windowId));
  const all = [...near, ...windows.filter((one) => !near.includes(one))];
  const people = Map.groupBy(all, (one) => one.user.id).values();
  return [...people].flatMap(([first, ...others]) =>
    first ? [{ ...first, editing: first.editing || others.some(({ editing }) => editing) }] : [],
  );
}
