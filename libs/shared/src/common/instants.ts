import { z } from 'zod';

/** Oldest and newest year any record may speak of: guards against typing slips such as the year 20226. */
const OLDEST = Date.UTC(2000, 0, 1);
const NEWEST = Date.UTC(2100, 0, 1);

/** A moment with its offset, ISO 8601: `2026-11-21T09:30:00.000Z`. */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine(inRange, { params: { code: 'date_out_of_range' } });

/** A whole day of the office's calendar: `2026-11-21`. */
export const day = z.iso.date({ abort: true }).refine(inRange, { params: { code: 'date_out_of_range' } });

/** A time of the day on the wall clock, `08:30`; `24:00` closes a day. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** An IANA time zone name that this machine knows, such as `Europe/Prague`. */
export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { params: { code: 'time_zone_unknown' } });

function inRange(text: string): boolean {
  const time = Date.parse(text);
  return time >= OLDEST && time < NEWEST;
}

/** Not `+01:00`, which engines take too: it knows no summer time, and PostgreSQL reads its sign the other way round. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The calendar day of a moment on the office's wall, as `YYYY-MM-DD`. */
export function dayOf(moment: Date, zone: string): string {
  return calendarOf(zone).format(moment);
}

/** One for each zone: each holds tens of kilobytes outside the engine's heap, where nothing hurries to give them back. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known !== undefined) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
  calendars.set(timeZone, calendar);
  return calendar;
}
