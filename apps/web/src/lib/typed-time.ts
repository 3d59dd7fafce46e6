import { DURATION_MAX_MINUTES } from '@okenko/shared/common/contact-fields';
import { fold } from '@okenko/shared/common/text';
import { readDuration } from '@okenko/shared/consultations/capture-duration';

const DAY_MS = 86_400_000;
/** Days said by a word, in all languages of the desk: how many days ago. */
const DAY_WORDS: Readonly<Record<string, number>> = {
  ...{ dnes: 0, dneska: 0, dzis: 0, dzisiaj: 0, today: 0 },
  ...{ vcera: 1, wczoraj: 1, yesterday: 1 },
  ...{ predevcirem: 2, przedwczoraj: 2 },
};
const MINUTES_OF_HOUR = 60;
const HOURS_OF_DAY = 24;
const CENTURY = 2_000;

/** Reads a time as people write it: `9:30`, `9.30`, `930`, `9`. @returns `09:30`, or null */
export function readTime(text: string): string | null {
  const match = /^\s*(\d{1,2})(?:\s*[:.,h]?\s*(\d{2}))?\s*$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hours >= HOURS_OF_DAY || minutes >= MINUTES_OF_HOUR) return null;
  return `${pad(hours)}:${pad(minutes)}`;
}

/**
 * Reads how long something took: minutes alone, or as the one-line box reads it, `1:15`, `1h15`, `75 min`. From ten
 * hours on a colon says a time of the day, so it is not taken for a duration.
 * @returns whole minutes, or null for what is none or is longer than a day
 */
export function readMinutes(text: string): number | null {
  const typed = text.trim();
  if (/^\d+$/.test(typed)) return Number(typed) <= DURATION_MAX_MINUTES ? Number(typed) : null;
  const read = readDuration(typed, 0);
  return read?.end === typed.length ? read.minutes : null;
}

/**
 * Reads a day as people write it, day first: `21. 11. 2026`, `21.11.`, `21/11/26`, as ISO 8601 writes it, or by a
 * word: `včera`.
 * @param today the day that lends its year, `2026-11-21`; a day without a year is never in the future
 * @returns `2026-11-21`, or null for what is no day of the calendar
 */
export function readDay(text: string, today: string): string | null {
  const ago = DAY_WORDS[fold(text).trim()];
  if (ago !== undefined) return new Date(Date.parse(today) - ago * DAY_MS).toISOString().slice(0, 10);
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]?\s*(\d{4}|\d{2})?\s*$/.exec(text);
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  if (match[3] !== undefined) {
    const year = Number(match[3]);
    return calendarDay(year < CENTURY ? year + CENTURY : year, month, day);
  }
  const year = Number(today.slice(0, 4));
  const thisYear = calendarDay(year, month, day);
  return thisYear !== null && thisYear > today ? calendarDay(year - 1, month, day) : thisYear;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
