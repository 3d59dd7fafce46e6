import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { focusField } from '../../features/consultations/record/focus-field.js';
import type { OpenConsultation } from '../../features/consultations/open/use-open-consultations.js';
import type { FieldName } from '../../lib/drafts/draft-fields.js';

/** Where a consultation was left. */
interface Place {
  field: FieldName | null;
  selection: [number, number] | null;
  scroll: number;
}

/** Where the focus goes with a choice: a field, where one was last, or nowhere. */
export type Landing = FieldName | 'remembered' | 'none';

/** The open consultation's id stands in the address, so that a reload finds it again; it says nothing of a person. */
const PARAMETER = 'c';
const FIRST_NEW = '[data-new]';

/**
 * Which consultation is in the middle. Each keeps its own focus and scroll. Without a choice it is the first own
 * one; the colleagues' are opened only by the worker.
 */
export function useDeskChoice(
  open: readonly OpenConsultation[],
  root: React.RefObject<HTMLElement | null>,
  panel: React.RefObject<HTMLElement | null>,
  show: (view: 'now' | 'record') => void,
) {
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get(PARAMETER);
  const current = open.find(({ id }) => id === wanted)?.id ?? open.find(({ isOwn }) => isOwn)?.id ?? null;
  const places = useRef(new Map<string, Place>());
  const landing = useRef<{ id: string | null; at: Landing } | null>(null);

  /** Brings the focus where it was wished, once the record is on the screen. */
  const land = () => {
    const { current: wish } = landing;
    if (wish === null || wish.id !== current) return;
    const isShown = current === null || panel.current?.querySelector('[data-field]') != null;
    if (!isShown) return;
    landing.current = null;
    if (current === null) root.current?.querySelector<HTMLElement>(FIRST_NEW)?.focus();
    else if (wish.at !== 'none') landIn(panel.current, wish.at, places.current.get(current));
  };
  useEffect(land);

  const choose = (id: string, at: Landing) => {
    if (current !== null && current !== id) places.current.set(current, placeIn(panel.current));
    landing.current = { id, at };
    show('record');
    setParameters({ [PARAMETER]: id }, { replace: true });
  };

  const ended = (id: string) => {
    places.current.delete(id);
    const next = open.find((one) => one.isOwn && one.id !== id)?.id ?? null;
    landing.current = { id: next, at: 'remembered' };
    show(next === null ? 'now' : 'record');
    setParameters(next === null ? {} : { [PARAMETER]: next }, { replace: true });
  };

  return { current, choose, ended };
}

function placeIn(panel: HTMLElement | null): Place {
  const active = document.activeElement;
  const inside = active instanceof HTMLElement && panel?.contains(active) ? active : null;
  const field = inside?.closest<HTMLElement>('[data-field]')?.dataset['field'] as FieldName | undefined;
  const isText = inside instanceof HTMLTextAreaElement;
  return {
    field: field ?? null,
    selection: isText ? [inside.selectionStart, inside.selectionEnd] : null,
    scroll: panel?.scrollTop ?? 0,
  };
}

function landIn(panel: HTMLElement | null, at: FieldName | 'remembered', place: Place | undefined): void {
  if (at !== 'remembered') return void focusField(panel, at);
  focusField(panel, place?.field ?? 'topics');
  if (panel && place) panel.scrollTop = place.scroll;
  const active = document.activeElement;
  if (place?.selection && active instanceof HTMLTextAreaElement) active.setSelectionRange(...place.selection);
}
