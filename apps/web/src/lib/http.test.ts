import { beforeEach, describe, expect, it } from '@jest/globals';
import { NO_ANSWER, Refusal, serveAnswers, type Answers } from '../testing/answers.js';
import { onConnection } from './connection.js';
import { OfflineError, ProblemError, http } from './http.js';
import { onExpired, onLock } from './session-events.js';

let answers: Answers;
beforeEach(() => {
  answers = serveAnswers();
});

describe('http', () => {
  it('leaves empty values out of the query and says what the screen asks by itself', async () => {
    answers.on('GET /api/audit', { items: [] });
    await http.get('/api/audit', { from: '2026-11-01', to: undefined, cursor: '' }, { background: true });
    const [request] = answers.seen;
    expect(request?.query.toString()).toBe('from=2026-11-01');
    expect(request?.headers.get('X-Okenko-Background')).toBe('1');
  });

  it('sends writes as JSON, also without a body', async () => {
    answers.on('POST /api/auth/lock', undefined);
    await http.post('/api/auth/lock');
    expect(answers.seen[0]?.headers.get('Content-Type')).toBe('application/json');
    expect(answers.seen[0]?.body).toEqual({});
  });

  it('throws the problem that the API told', async () => {
    answers.on('GET /api/offices', new Refusal(403, 'access.denied'));
    const error = await http.get('/api/offices').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem.code).toBe('access.denied');
  });

  it('tells that the server is away, and that it is back', async () => {
    const heard: boolean[] = [];
    const off = onConnection((connected) => heard.push(connected));
    answers.on('GET /api/offices', NO_ANSWER);
    await expect(http.get('/api/offices')).rejects.toBeInstanceOf(OfflineError);
    answers.on('GET /api/offices', { items: [] });
    await http.get('/api/offices');
    off();
    expect(heard).toEqual([false, true]);
  });

  it('takes a proxy’s page for a server that is away', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    await expect(http.get('/api/offices')).rejects.toBeInstanceOf(OfflineError);
  });

  it.each([
    [423, 'auth.locked', onLock],
    [401, 'auth.signed_out', onExpired],
  ] as const)('tells the session of %i', async (status, code, on) => {
    let told = 0;
    const off = on(() => {
      told += 1;
    });
    answers.on('GET /api/offices', new Refusal(status, code));
    await http.get('/api/offices').catch(() => {});
    off();
    expect(told).toBe(1);
  });

  it('takes a wrong password for no end of the session', async () => {
    let told = 0;
    const off = onExpired(() => {
      told += 1;
    });
    answers.on('POST /api/auth/sign-in', new Refusal(401, 'auth.wrong_credentials'));
    await http.post('/api/auth/sign-in', {}).catch(() => {});
    off();
    expect(told).toBe(0);
  });
});
