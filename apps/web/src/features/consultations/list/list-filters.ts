import { kinds, riskFilters } from '@okenko/shared/common/contact-fields';
import { dayOf } from '@okenko/shared/common/instants';
import { movingSpans, type SavedFilter } from '@okenko/shared/consultations/consultations.contract';

/** Filters that may stand in an address. The text of a search is none of them: it may name somebody. */
export const filterNames = [
  'from',
  'to',
  'channel',
  'topic',
  'workerId',
  'area',
  'outcome',
  'risk',
  'kind',
  'officeId',
] as const;
export type FilterName = (typeof filterNames)[number];
export type ListFilters = Partial<Record<FilterName, string>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[a-z0-9][a-z0-9_-]{0,39}$/i;

/** The filters of an address; what cannot be one is left out. */
export function filtersFrom(parameters: URLSearchParams): ListFilters {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = parameters.get(name);
      return value !== null && isFilter(name, value) ? [[name, value]] : [];
    }),
  );
}

function isFilter(name: FilterName, value: string): boolean {
  if (name === 'from' || name === 'to') return DAY.test(value);
  if (name === 'kind') return (kinds as readonly string[]).includes(value);
  if (name === 'risk') return (riskFilters as readonly string[]).includes(value);
  return CODE.test(value);
}

export const ranges = [...movingSpans, 'all'] as const;
export type Range = (typeof ranges)[number];
/** Days as they are, whatever usual span they happen to be. */
export const OWN_DAYS = 'own';
/** What the person chose for the days; null where nothing is known of it, as after a reload. */
export type ChosenSpan = Range | typeof OWN_DAYS | null;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** First and last day of a usual span, on the office's calendar; `all` has none. */
export function daysOf(range: Range, now: Date, timeZone: string): { from?: string; to?: string } {
  const today = dayOf(now, timeZone);
  const before = (days: number) => dayIn(today, -days);
  switch (range) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: before(1), to: before(1) };
    case 'week':
      return { from: before(WEEK_DAYS - 1), to: today };
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case 'all':
      return {};
  }
}

/** The calendar day so many days later. */
function dayIn(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Which usual span the filters name; null for days of one's own choice.
 * @param chosen decides between spans of the same days: on the first of a month "this month" is today
 */
export function rangeOf(
  { from, to }: ListFilters,
  now: Date,
  timeZone: string,
  chosen: ChosenSpan = null,
): Range | null {
  if (chosen === OWN_DAYS) return null;
  const fitting = ranges.filter((range) => {
    const days = daysOf(range, now, timeZone);
    return days.from === from && days.to === to;
  });
  return fitting.find((range) => range === chosen) ?? fitting[0] ?? null;
}

/** A saved search as filters of the list, on the calendar of now. */
export function filtersOf({ search }: SavedFilter, now: Date, timeZone: string): ListFilters {
  const { text: _text, span, ...filters } = search;
  const days = span === undefined ? {} : daysOf(span, now, timeZone);
  return Object.fromEntries(
    Object.entries({ ...filters, ...days }).filter(([, value]) => value !== undefined),
  );
}

/** What a saved search says of its days. */
export function spanOf({ search: { span, from, to } }: SavedFilter): ChosenSpan {
  return span ?? (from !== undefined || to !== undefined ? OWN_DAYS : null);
}

/** What is saved under a name: a usual span of days as such, other days as they are. */
export function toSave(
  filters: ListFilters,
  text: string,
  now: Date,
  timeZone: string,
  chosen: ChosenSpan = null,
) {
  const { from, to, ...others } = filters;
  const range = rangeOf(filters, now, timeZone, chosen);
  const days = range === null ? { ...(from && { from }), ...(to && { to }) } : {};
  return { text, ...others, ...days, ...(isMoving(range) && { span: range }) } as SavedFilter['search'];
}

function isMoving(range: Range | null): boolean {
  return range !== null && range !== 'all';
}
