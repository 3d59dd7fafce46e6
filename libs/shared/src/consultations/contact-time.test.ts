import { expect, test } from '@jest/globals';
import { BROWSER_SLACK_MS, CLOCK_SLACK_MS, endsInFuture } from './contact-time.js';

const NOW = Date.UTC(2026, 10, 21, 9);
const began = (minutesAgo: number) => new Date(NOW - minutesAgo * 60_000).toISOString();

test.each([
  ['the timer runs', 0, null, false],
  ['the minutes are over', 30, 30, false],
  ['a timer was rounded up', 29.5, 30, false],
  ['the clocks differ', 25, 30, false],
  ['they end later', 24, 30, true],
  ['ten hours began now', 0, 600, true],
  ['nothing took place yet', -6, 0, true],
])('an end in the future: %s', (_, minutesAgo, durationMinutes, ends) => {
  expect(endsInFuture({ startedAt: began(minutesAgo), durationMinutes }, NOW, CLOCK_SLACK_MS)).toBe(ends);
});

test('the browser lets nothing through that the server, a moment earlier by its clock, would refuse', () => {
  const timed = { startedAt: began(0), durationMinutes: BROWSER_SLACK_MS / 60_000 };
  expect(endsInFuture(timed, NOW, BROWSER_SLACK_MS)).toBe(false);
  expect(endsInFuture(timed, NOW - 60_000, CLOCK_SLACK_MS)).toBe(false);
});
