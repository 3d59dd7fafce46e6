const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The moment as an office's wall shows it, in the shape of a `datetime-local` field: `2026-11-21T09:42`. */
export function toWall(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The moment at which an office's wall shows this time. In the hour that the clocks repeat the first one is meant,
 * in the hour they leave out the one after.
 * @returns null for text that is no such time
 */
export function fromWall(wall: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${wall}:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) || Number.isNaN(asUtc)) return null;
  // On the days the clocks change the offset differs before and after.
  const moments = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - offsetMs(near, timeZone));
  const shown = moments.filter((moment) => toWall(new Date(moment).toISOString(), timeZone) === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...moments)).toISOString();
}

/** How far the wall of the zone is ahead of UTC at this moment. */
function offsetMs(moment: number, timeZone: string): number {
  const wall = Date.parse(`${toWall(new Date(moment).toISOString(), timeZone)}:00.000Z`);
  return wall - Math.floor(moment / MINUTE_MS) * MINUTE_MS;
}
