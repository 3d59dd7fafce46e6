import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '@okenko/shared/common/problem';
import { refusal } from '../../testing/answers.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

const OWN = 'https://okenko.mesto.example';

let api: TestApi;
let desk: Client;

beforeAll(async () => {
  api = await startApi({ publicUrl: OWN });
  desk = await api.as('desk_worker');
});
afterAll(() => api?.close());

/** Sends bytes as they are and gives back what comes. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(api.base).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

describe('a write of a foreign page', () => {
  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://okenko.mesto.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: OWN }],
  ])('with %j is refused before anything else', async (headers) => {
    for (const client of [desk, api.anonymous])
      for (const [method, path] of [
        ['POST', '/api/auth/sign-out'],
        ['POST', '/api/auth/sign-in'],
        ['PUT', '/api/consultations/x'],
        ['DELETE', '/api/consultations/filters/x'],
        ['POST', '/api/nowhere'],
      ] as const)
        expect(refusal(await client.send(method, path, undefined, headers))).toEqual([
          403,
          'access.foreign_origin',
        ]);
    expect((await desk.get('/api/auth/me')).status).toBe(200);
  });

  test('is told from one of our own', async () => {
    for (const headers of [
      { origin: OWN, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ])
      expect((await desk.send('POST', '/api/auth/lock', undefined, headers)).status).toBe(204);
  });
});

describe('what cannot be read as HTTP', () => {
  test.each([
    ['a head too large', `GET /api/health/live HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'hello?\r\n\r\n', 400],
    ['a length that is none', 'POST /api/auth/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n', 400],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
  ])('%s is a problem too', async (_, text, status) => {
    const [head, body] = (await raw(text)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/problem+json');
    expect(problem.parse(JSON.parse(body!))).toMatchObject({ status });
  });
});

describe('every answer', () => {
  test('carries the headers that keep a browser careful', async () => {
    for (const path of ['/api/health/live', '/api/auth/me', '/api/nowhere']) {
      const { headers } = await api.anonymous.get(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    }
  });

  test('says when it was given: desks go by the server’s clock', async () => {
    for (const path of ['/api/auth/me', '/api/nowhere']) {
      const given = Date.parse((await api.anonymous.get(path)).headers.get('date') ?? '');
      expect(Math.abs(Date.now() - given)).toBeLessThan(3_000);
    }
  });

  test('of the health checks is open to anybody', async () => {
    for (const path of ['/api/health/live', '/api/health/ready'])
      expect((await api.anonymous.get(path)).body).toEqual({ status: 'ok' });
  });
});
