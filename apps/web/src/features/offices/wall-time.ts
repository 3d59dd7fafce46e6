const HOURS_IN_DAY = 24;

/**
 * A time of the day as people type it, in the form the contract wants: `8` and `8:00` become `08:00`, `830` and
 * `8.30` become `08:30`. What cannot be read stays as it is, for the schema to refuse.
 */
export function tidyWallTime(text: string): string {
  const match = /^(\d{1,2})(?:[:.,\s]?([0-5]\d))?$/.exec(text.trim());
  const hours = Number(match?.[1]);
  const minutes = match?.[2] ?? '00';
  if (!match || hours > HOURS_IN_DAY || (hours === HOURS_IN_DAY && minutes !== '00')) return text.trim();
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}
