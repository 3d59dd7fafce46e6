import { useTranslation } from 'react-i18next';
import { useMeIfAny } from './session.js';

const FALLBACK_ZONE = 'Europe/Prague';
/** British English writes the day before the month and 24 hours, as the offices do. */
const LOCALES: Record<string, string> = { cs: 'cs-CZ', pl: 'pl-PL', en: 'en-GB' };

export interface Formats {
  /** `08:05`, on the office's wall. */
  time: (iso: string) => string;
  /** `21. 11. 2026`; takes a moment or a whole day `2026-11-21`. */
  day: (iso: string) => string;
  /** `pátek 21. 11.`: a day of this week or so. */
  weekdayAndDay: (iso: string) => string;
  dateTime: (iso: string) => string;
  /** `7 min`, `1 h 20 min`; `< 1 min` for what was counted as none: a contact always took some time. */
  minutes: (count: number) => string;
  number: (value: number) => string;
  /** Sorts as the language does; digits by their value. */
  compare: (one: string, other: string) => number;
  /** Name of a weekday, 1 = Monday. */
  weekday: (number: number) => string;
  locale: string;
  timeZone: string;
}

/** Dates, numbers and order in the user's language and the office's time zone. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const me = useMeIfAny();
  const zone =
    (me?.offices.find((office) => office.id === me.officeId) ?? me?.offices[0])?.timeZone ?? FALLBACK_ZONE;
  return formats(i18n.language, zone);
}

/** A Monday, to count weekdays from. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const MINUTES_OF_HOUR = 60;

const made = new Map<string, Formats>();

/** @param language `cs`, `pl` or `en`; @param timeZone an IANA name */
export function formats(language: string, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = made.get(key) ?? makeFormats(language, timeZone);
  made.set(key, known);
  return known;
}

/** Each formatter takes milliseconds to make: it is made when it is first used, and once for the whole screen. */
function makeFormats(language: string, timeZone: string): Formats {
  const locale = LOCALES[language] ?? 'cs-CZ';
  const digits = language === 'pl' ? '2-digit' : 'numeric';
  const dayParts: Intl.DateTimeFormatOptions =
    language === 'en'
      ? { day: 'numeric', month: 'short', year: 'numeric' }
      : { day: digits, month: digits, year: 'numeric' };
  const nearDay: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
  };
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const day = dates({ ...dayParts, timeZone });
  const wholeDay = dates({ ...dayParts, timeZone: 'UTC' });
  const near = dates({ ...nearDay, timeZone });
  const wholeNear = dates({ ...nearDay, timeZone: 'UTC' });
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const weekday = dates({ weekday: 'long', timeZone: 'UTC' });
  const number = once(() => new Intl.NumberFormat(locale));
  const collator = once(() => new Intl.Collator(locale, { numeric: true }));
  const isWholeDay = (iso: string) => /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const formatDay = (iso: string) => (isWholeDay(iso) ? wholeDay : day)().format(new Date(iso));
  const formatTime = (iso: string) => time().format(new Date(iso));
  return {
    time: formatTime,
    day: formatDay,
    weekdayAndDay: (iso) => (isWholeDay(iso) ? wholeNear : near)().format(new Date(iso)),
    dateTime: (iso) => `${formatDay(iso)} ${formatTime(iso)}`,
    minutes: (count) => minutesText(count),
    number: (value) => number().format(value),
    compare: (one, other) => collator().compare(one, other),
    weekday: (index) => weekday().format(new Date(SOME_MONDAY + (index - 1) * DAY_MS)),
    locale,
    timeZone,
  };
}

function once<Made>(make: () => Made): () => Made {
  let kept: Made | undefined;
  return () => (kept ??= make());
}

/** `h` and `min` are the signs of the international system and the same in all our languages. */
function minutesText(count: number): string {
  const hours = Math.floor(count / MINUTES_OF_HOUR);
  const rest = count % MINUTES_OF_HOUR;
  if (count === 0) return '<\u00A01\u00A0min';
  if (hours === 0) return `${rest}\u00A0min`;
  return rest === 0 ? `${hours}\u00A0h` : `${hours}\u00A0h ${rest}\u00A0min`;
}
