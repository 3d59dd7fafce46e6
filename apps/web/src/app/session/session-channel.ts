/** What the windows of one browser tell each other about the session. */
export type SessionMessage =
  { type: 'active'; at: number } | { type: 'locked' } | { type: 'unlocked' } | { type: 'signed-out' };

const NAME = 'okenko.session';

export interface SessionChannel {
  tell: (message: SessionMessage) => void;
  close: () => void;
}

/** Joins the other windows; messages of this window do not come back to it. */
export function joinSessionChannel(hear: (message: SessionMessage) => void): SessionChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event: MessageEvent<SessionMessage>) => hear(event.data);
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
}
