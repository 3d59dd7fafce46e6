import {
  PRESENCE_SECONDS,
  type Presence,
  type PresenceInput,
} from '@okenko/shared/consultations/consultations.contract';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { drafts } from '../../../lib/drafts/desk-drafts.js';
import { lastTouched } from '../../../lib/drafts/draft.js';
import { useDraft } from '../../../lib/drafts/use-drafts.js';
import { http } from '../../../lib/http.js';
import { useLive } from '../../../lib/live.js';
import { useMe } from '../../../lib/session.js';
import classes from './record.module.css';

const WINDOW_KEY = 'okenko.window';
/** This window among all windows that may have the record open. */
const WINDOW_ID = windowId();
/** Twice within the time after which a silent window counts as gone. */
const BEAT_MS = (PRESENCE_SECONDS / 2) * 1000 - 1_000;
/** Somebody who changed something this recently is writing. */
const WRITING_MS = 30_000;

/** Who else has the record open, and whether they write in it. */
export function PresenceLine({ id }: { id: string }) {
  const { t } = useTranslation('consultations');
  const { user } = useMe();
  const isKnown = useDraft(id, ({ base }) => base !== null) ?? false;
  const { data, refetch } = useQuery({
    queryKey: ['consultations', 'presence', id],
    queryFn: ({ signal }) => {
      const draft = drafts.registry.get(id);
      const editing = draft !== undefined && Date.now() - lastTouched(draft) < WRITING_MS;
      const input: PresenceInput = { windowId: WINDOW_ID, editing };
      return http.put<Presence>(`/api/consultations/${id}/presence`, input, { background: true, signal });
    },
    enabled: isKnown,
    refetchInterval: BEAT_MS,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useLive('presence', (event) => {
    if (event.id === id && isKnown) void refetch();
  });
  const others = byPerson(data?.others ?? []);
  if (others.length === 0) return null;
  const name = (one: Presence['others'][number]) => {
    if (one.user.id === user.id) return t('presence.me');
    return one.editing ? t('presence.writing', { name: one.user.name }) : one.user.name;
  };
  return (
    <p className={classes.presence} role="status">
      <IconUsers size={18} aria-hidden />
      {t('presence.also', { names: others.map(name).join(', ') })}
    </p>
  );
}

/** A person with several windows is one; writing, where one of the windows is. */
function byPerson(windows: Presence['others']): Presence['others'] {
  const people = Map.groupBy(windows, (one) => one.user.id).values();
  return [...people].flatMap(([first, ...others]) =>
    first ? [{ ...first, editing: first.editing || others.some(({ editing }) => editing) }] : [],
  );
}

/** Survives a reload, so that a window does not meet its own past. */
function windowId(): string {
  try {
    const known = sessionStorage.getItem(WINDOW_KEY) ?? v7();
    sessionStorage.setItem(WINDOW_KEY, known);
    return known;
  } catch {
    return v7();
  }
}
