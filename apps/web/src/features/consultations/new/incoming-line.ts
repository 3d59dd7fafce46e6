const FREE_LINE = 'green_line';
const PHONE = 'phone_in';
const OUTGOING = 'phone_out';
const KEY = 'okenko.last-line';

/** The channels of a town with their groups. */
export type Channels = ReadonlyMap<string, { retired: boolean; group: string | null }>;

/** A line that people call in by. Nobody who was called rings a wrong number. */
export function isIncomingLine(channels: Channels, channel: string | null): channel is string {
  const entry = channels.get(channel ?? '');
  return entry?.group === 'phone' && !entry.retired && channel !== OUTGOING;
}

/**
 * The line of an empty contact: the office's usual channel where that is a line, else the line that a contact at
 * this desk last came by today, else the free line, else the ordinary phone (docs/decisions/consultations.md).
 */
export function incomingLine(channels: Channels, usual: string | null, last: string | null): string {
  return [usual, last, FREE_LINE].find((one) => isIncomingLine(channels, one)) ?? PHONE;
}

/** A day at an office: `2026-11-22` and the office's id. */
export interface DeskDay {
  day: string;
  officeId: string;
}

let remembered: string | null = null;

/** Keeps the line that a contact came by; a new sign-in at the same computer still knows it. It names nobody. */
export function rememberLine({ day, officeId }: DeskDay, channel: string): void {
  remembered = `${day} ${officeId} ${channel}`;
  try {
    localStorage.setItem(KEY, remembered);
  } catch {
    // The browser keeps nothing: this page remembers it.
  }
}

/** The line last used that day, null where there was none. */
export function lastLine({ day, officeId }: DeskDay): string | null {
  let known = remembered;
  try {
    known = localStorage.getItem(KEY);
  } catch {
    // As above.
  }
  const start = `${day} ${officeId} `;
  return known?.startsWith(start) ? known.slice(start.length) : null;
}
