import { expect, it } from '@jest/globals';
import { NO_ANSWER, serveAnswers } from '../../testing/answers.js';
import { keepAwake } from './keep-awake.js';

const MINUTE_MS = 60_000;

it.each([
  ['ten minutes: once a minute', 10 * MINUTE_MS, [0.5, 0.9, 1, 1.5, 1.9, 2.1], 2],
  ['one minute: before it is over', MINUTE_MS, [0.4, 0.5, 0.9, 1], 2],
])('tells the server of the person where it locks after %s', async (_, limitMs, minutes, times) => {
  const answers = serveAnswers().on('GET /api/auth/me', {});
  const sign = keepAwake(limitMs);
  const start = Date.now() + 5;
  for (const minute of minutes) sign(start + minute * MINUTE_MS);
  await Promise.resolve();
  const seen = answers.seenAt('GET /api/auth/me');
  expect(seen).toHaveLength(times);
  for (const { headers } of seen) expect(headers.has('X-Okenko-Background')).toBe(false);
});

it('says nothing of a server that is away', async () => {
  const answers = serveAnswers().on('GET /api/auth/me', NO_ANSWER);
  keepAwake(MINUTE_MS)(Date.now() + MINUTE_MS);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(answers.seen).toHaveLength(1);
});
