import type { ConsultationChanged } from '@okenko/shared/consultations/consultations.contract';
import { useEffect, useRef } from 'react';
import type { ReferenceChanged } from '@okenko/shared/common/live';
import { tellConnection } from './connection.js';

/** What the server tells while the screen is open. `open` comes after each (re)connection: fetch what was missed. */
export interface LiveEvents {
  consultation: ConsultationChanged;
  presence: { id: string };
  /** A list of the town changed: which, and for code lists the list's name. */
  reference: ReferenceChanged;
  session: unknown;
  open: null;
}

const STREAM = '/api/events';
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** `EventSource.OPEN`, which is not there where there are no streams. */
const OPEN = 1;
const TYPES = ['consultation', 'presence', 'reference', 'session'] as const;

type Handler = (data: never) => void;
const handlers = new Map<keyof LiveEvents, Set<Handler>>();

let source: EventSource | null = null;
let wanted = false;
let waitMs = FIRST_WAIT_MS;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Opens the one stream of this window; it comes back by itself until `stopLive`. */
export function startLive(): void {
  wanted = true;
  if (!source) connect();
}

/** Closes the stream: signed out, or the screen is locked. */
export function stopLive(): void {
  wanted = false;
  clearTimeout(timer);
  source?.close();
  source = null;
  waitMs = FIRST_WAIT_MS;
}

function connect(): void {
  clearTimeout(timer);
  if (!wanted || typeof EventSource === 'undefined') return;
  const stream = new EventSource(STREAM);
  source = stream;
  stream.onopen = () => {
    waitMs = FIRST_WAIT_MS;
    tellConnection(true);
    tell('open', null);
  };
  stream.onerror = () => {
    stream.close();
    if (source !== stream) return;
    source = null;
    // Spread out, so that a restarted server is not met by every desk at once.
    timer = setTimeout(connect, waitMs * (0.5 + Math.random() / 2));
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };
  for (const type of TYPES)
    stream.addEventListener(type, (event: MessageEvent<string>) => tell(type, parsed(event.data)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function tell(type: keyof LiveEvents, data: unknown): void {
  for (const handler of handlers.get(type) ?? []) handler(data as never);
}

/** Whether the stream stands: who comes only now is not told `open` any more. */
export function isLive(): boolean {
  return source?.readyState === OPEN;
}

/** Calls the handler for each event of the type while the component is mounted. */
export function useLive<Type extends keyof LiveEvents>(
  type: Type,
  handler: (data: LiveEvents[Type]) => void,
): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => onLive(type, (data) => latest.current(data)), [type]);
}

/** The same outside a component; returns the function that takes it off again. */
export function onLive<Type extends keyof LiveEvents>(
  type: Type,
  handler: (data: LiveEvents[Type]) => void,
): () => void {
  const set = handlers.get(type) ?? new Set<Handler>();
  handlers.set(type, set);
  set.add(handler as Handler);
  return () => set.delete(handler as Handler);
}
