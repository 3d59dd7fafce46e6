import { serverNow } from '../server-clock.js';
import type { Draft } from './draft.js';
import { wholeDraft, type OlderDraft } from './whole-draft.js';

/** The other windows of the same person in this browser. */
export interface Windows {
  /** True where this window is the one that talks to the server. */
  readonly leads: boolean;
  /** The person works in this window: it takes the talking over. */
  take(): void;
  tell(draft: Draft): void;
  close(): void;
}

export interface WindowHandlers {
  heard: (draft: Draft) => void;
  /** This window begins to talk to the server. */
  leading: () => void;
}

const CHANNEL = 'okenko-drafts';

/** Windows that hear each other through a broadcast channel and elect their speaker by a Web Lock. */
export class BrowserWindows implements Windows {
  leads = false;
  private readonly channel: BroadcastChannel | null;
  private readonly lock: string;
  private readonly ended = new AbortController();
  private letGo: (() => void) | null = null;
  private queued = false;
  private taking = false;
  private asked = 0;
  /** Number of the request that holds the lock; an earlier one that ends lost it to this very window. */
  private held = 0;

  constructor(
    userId: string,
    private readonly handlers: WindowHandlers,
  ) {
    this.lock = `${CHANNEL}-${userId}`;
    this.channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(this.lock);
    this.channel?.addEventListener('message', ({ data }: MessageEvent<OlderDraft>) => {
      // The other window may still run the version of before.
      handlers.heard(wholeDraft(data, new Date(serverNow()).toISOString()));
    });
    this.queueUp();
  }

  take(): void {
    if (this.leads || this.taking) return;
    this.taking = true;
    this.request({ steal: true });
  }

  tell(draft: Draft): void {
    this.channel?.postMessage(draft);
  }

  close(): void {
    this.ended.abort();
    this.letGo?.();
    this.leads = false;
    this.channel?.close();
  }

  private queueUp(): void {
    if (this.queued || this.ended.signal.aborted) return;
    this.queued = true;
    this.request({ signal: this.ended.signal });
  }

  private request(options: LockOptions): void {
    const { locks } = globalThis.navigator as Partial<Navigator>;
    if (!locks) return this.lead();
    const number = (this.asked += 1);
    const answered = () => {
      if (options.steal) this.taking = false;
      else this.queued = false;
    };
    locks
      .request(this.lock, options, () => {
        answered();
        if (this.ended.signal.aborted) return;
        this.held = number;
        this.lead();
        return new Promise<void>((resolve) => (this.letGo = resolve));
      })
      .catch(() => {
        answered();
        if (this.held === number) this.lost();
      });
  }

  private lead(): void {
    this.leads = true;
    this.handlers.leading();
  }

  /** Another window took over; this one queues up again for when that one is closed. */
  private lost(): void {
    this.leads = false;
    this.queueUp();
  }
}
