import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'react-router';
import { focusField } from '../../features/consultations/record/focus-field.js';
import { useDeskOpens } from '../../features/consultations/open/at-desk.js';
import type { OpenConsultation } from '../../features/consultations/open/use-open-consultations.js';
import { drafts } from '../../lib/drafts/desk-drafts.js';
import { useDraftEvents } from '../../lib/drafts/use-drafts.js';
import { isFocusNowhere, useFocusHome } from '../../lib/focus-return.js';
import { KeyGuard } from './key-guard.js';
import type { FieldName } from '../../lib/drafts/draft-fields.js';

/** Where a consultation was left. */
interface Place {
  field: FieldName | null;
  /** Null at the end of the text: what another window adds meanwhile goes before what is typed next. */
  selection: [number, number] | null;
  scroll: number;
}

/** Where the focus goes with a choice: a field, where one was last, the record as a whole, or nowhere. */
export type Landing = FieldName | 'remembered' | 'panel' | 'none';

/** A consultation that was on the screen and was ended elsewhere. */
export interface Gone {
  id: string;
  by: 'another' | 'me';
}

/** The open consultation's id stands in the address, so that a reload finds it again; it says nothing of a person. */
const PARAMETER = 'c';
/** Chosen on purpose: no consultation. */
const NONE = '';

/**
 * Which consultation is in the middle. Each keeps its own focus and scroll. Without a choice, as after a crash, it
 * is the own one that was written in last; the colleagues' are opened only by the worker.
 */
export function useDeskChoice(
  open: readonly OpenConsultation[],
  panel: React.RefObject<HTMLElement | null>,
  show: (view: 'now' | 'record') => void,
) {
  const { search, key } = useLocation();
  const linked = new URLSearchParams(search).get(PARAMETER);
  const [wanted, setWanted] = useState(linked);
  // A link to a consultation may come while the desk stands, also to the one it came to before.
  useEffect(() => setWanted(linked), [linked, key]);
  const own = open.filter(({ isOwn }) => isOwn).map(({ id }) => id);
  const [fallback, setFallback] = useState<string | null>(null);
  // Chosen once: neither what another window writes nor a colleague named as its worker may change the record under
  // the hands.
  const unchosen = open.find(({ id }) => id === fallback)?.id ?? lastWritten(own);
  if (unchosen !== fallback) setFallback(unchosen);
  const [gone, setGone] = useState<Gone | null>(null);
  // The ending was taken back, or the server did not take it.
  if (gone !== null && open.some(({ id }) => id === gone.id)) setGone(null);
  const chosen = wanted === NONE ? null : (open.find(({ id }) => id === wanted)?.id ?? unchosen);
  // Never into another client's record in the middle of a sentence.
  const current = gone === null ? chosen : null;
  const places = useRef(new Map<string, Place>());
  const guard = useRef(new KeyGuard());
  useEffect(() => () => void guard.current.release(), []);
  const landing = useRef<{ id: string | null; at: Landing; isByDialog?: boolean } | null>(null);
  /** The record that the focus had its chance to come into. */
  const arrived = useRef<string | null>(null);

  const isRecordShown = (id: string | null): id is string =>
    id !== null && panel.current?.querySelector('[data-field]') != null;
  /** Into the record in the middle, where one was last. Without one the next letters would be keys of the desk. */
  const landHome = (): boolean => {
    const isShown = isRecordShown(current);
    if (isShown) landIn(panel.current, 'remembered', places.current.get(current) ?? firstPlace(current));
    return isShown;
  };
  /** Brings the focus where it was wished, once the record is on the screen. */
  const land = (shown: string | null = current) => {
    const { current: wish } = landing;
    if (shown !== null && !isRecordShown(shown)) return;
    const isNew = arrived.current !== shown;
    arrived.current = shown;
    if (wish === null || wish.id !== shown) {
      // A record that came without a choice: after a reload, an unlocking, a link.
      if (isNew && isFocusNowhere()) landHome();
      return;
    }
    landing.current = null;
    if (wish.at === 'panel') panel.current?.focus({ preventScroll: true });
    if (shown === null || wish.at === 'panel' || wish.at === 'none') return void guard.current.release();
    const dialog = wish.isByDialog ? null : dialogFocus();
    landIn(panel.current, wish.at, places.current.get(shown) ?? firstPlace(shown));
    guard.current.deliver();
    // A dialog that was opened meanwhile goes on.
    dialog?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => land());
  useFocusHome(landHome);
  // A link may lead away without a choice, from a dialog: the place is remembered as the focus leaves it.
  useEffect(() => {
    const record = panel.current;
    if (record === null || current === null) return undefined;
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      const stays = relatedTarget instanceof Node && record.contains(relatedTarget);
      if (!stays) keepPlace(places.current, current, placeIn(record, target));
    };
    record.addEventListener('focusout', leave);
    return () => record.removeEventListener('focusout', leave);
  }, [current, panel]);

  useDraftEvents((event) => {
    if (event.type === 'gone' && event.draft.id === current) setGone({ id: event.draft.id, by: event.by });
  });
  /** The person has read that the record is gone; nothing is chosen in its place. */
  const leaveGone = () => {
    landing.current = { id: null, at: 'panel' };
    setGone(null);
    setWanted(NONE);
    remember(null);
  };

  const choose = (id: string, at: Landing) => {
    if (current !== null && current !== id) keepPlace(places.current, current, placeIn(panel.current));
    landing.current = { id, at, isByDialog: dialogFocus() !== null };
    if (at !== 'none') guard.current.hold();
    // At once and not when there is time: the next key belongs to the field.
    flushSync(() => {
      show('record');
      setGone(null);
      setWanted(id);
    });
    // The one that is there already is not drawn again.
    if (landing.current !== null && current === id) land(id);
    remember(id);
  };
  useDeskOpens((id) => choose(id, 'remembered'));
  useDraftEvents((event) => {
    if (event.type === 'takenBack') choose(event.draft.id, 'remembered');
  });

  const ended = (id: string) => {
    // An undo brings it back, and the cursor with it.
    keepPlace(places.current, id, placeIn(panel.current));
    const next = open.find((one) => one.isOwn && one.id !== id)?.id ?? null;
    // Not into a field of another client: after a closing the keys mean the same, whatever else is open.
    landing.current = { id: next, at: 'panel' };
    flushSync(() => {
      show(next === null ? 'now' : 'record');
      setWanted(next ?? NONE);
    });
    remember(next);
  };

  return { current, choose, ended, gone, leaveGone };
}

/** Past the router: a switch between consultations is no navigation, and must not wait for one. */
function remember(id: string | null): void {
  const { pathname } = window.location;
  window.history.replaceState(
    window.history.state,
    '',
    id === null ? pathname : `${pathname}?${PARAMETER}=${id}`,
  );
}

/** What has the focus within a dialog; null where no dialog has it. */
function dialogFocus(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.closest('[role="dialog"]')
    ? activeElement
    : null;
}

function placeIn(panel: HTMLElement | null, active: EventTarget | null = document.activeElement): Place {
  const inside = active instanceof HTMLElement && panel?.contains(active) ? active : null;
  const field = inside?.closest<HTMLElement>('[data-field]')?.dataset['field'] as FieldName | undefined;
  const isWithin = inside instanceof HTMLTextAreaElement && inside.selectionStart < inside.value.length;
  return {
    field: field ?? null,
    selection: isWithin ? [inside.selectionStart, inside.selectionEnd] : null,
    scroll: panel?.scrollTop ?? 0,
  };
}

/** Where the focus is in no field, the field it was in last stays the place. */
function keepPlace(places: Map<string, Place>, id: string, place: Place): void {
  const { field, selection } = places.get(id) ?? place;
  places.set(id, place.field === null ? { ...place, field, selection } : place);
}

/** Which of these was changed last; null where there is none. */
function lastWritten(ids: readonly string[]): string | null {
  const changedAt = (id: string) => drafts.registry.get(id)?.changedAt ?? '';
  return ids.reduce<string | null>(
    (last, id) => (last === null || changedAt(id) > changedAt(last) ? id : last),
    null,
  );
}

/** In a record that nobody was in yet, or since a crash: the topics where nothing is said yet, else the note. */
function firstPlace(id: string): Place {
  const fields = drafts.registry.get(id)?.fields;
  const isWaiting = fields?.topics.length === 0 && fields.note === '';
  return { field: isWaiting ? 'topics' : 'note', selection: null, scroll: 0 };
}

function landIn(panel: HTMLElement | null, at: FieldName | 'remembered', place: Place | undefined): void {
  if (at !== 'remembered') return void focusField(panel, at);
  if (!focusField(panel, place?.field ?? 'topics')) focusField(panel, 'note');
  if (panel && place) panel.scrollTop = place.scroll;
  const active = document.activeElement;
  if (place?.selection && active instanceof HTMLTextAreaElement) active.setSelectionRange(...place.selection);
}
