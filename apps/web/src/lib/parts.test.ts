import { beforeEach, describe, expect, it } from '@jest/globals';
import { NO_ANSWER, serveAnswers, type Answers } from '../testing/answers.js';
import { tellConnection } from './connection.js';
import { part, PartRefused } from './parts.js';

const FAILED = new TypeError('Failed to fetch dynamically imported module');
let answers: Answers;

beforeEach(() => {
  tellConnection(true);
  answers = serveAnswers().on('GET /api/health/live', { status: 'ok' });
});

/** A part whose file comes when `gives` says so. */
function aPart(gives: () => boolean) {
  let asked = 0;
  const one = part(async () => {
    asked += 1;
    if (!gives()) throw FAILED;
    return 'the part';
  });
  return { one, asked: () => asked };
}

describe('a part of the program', () => {
  it('is fetched once, whoever asks', async () => {
    const { one, asked } = aPart(() => true);
    expect(one.here()).toBeNull();
    expect(await Promise.all([one.fetch(), one.fetch()])).toEqual(['the part', 'the part']);
    expect([one.here(), asked()]).toEqual(['the part', 1]);
  });

  it('waits while nobody answers, and comes when somebody hears that the server is back', async () => {
    answers.on('GET /api/health/live', NO_ANSWER);
    let isBack = false;
    const { one, asked } = aPart(() => isBack);
    const coming = one.fetch();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked()).toBe(1);
    isBack = true;
    tellConnection(true);
    expect(await coming).toBe('the part');
  });

  it('is refused where the server answers and does not give it; the next wish asks anew', async () => {
    let isThere = false;
    const { one, asked } = aPart(() => isThere);
    await expect(one.fetch()).rejects.toBeInstanceOf(PartRefused);
    expect(asked()).toBe(3);
    isThere = true;
    expect(await one.fetch()).toBe('the part');
  });
});
