import { describe, expect, test } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { refuseForeignOrigin } from './same-origin.js';

const OWN = 'https://okenko.mesto.example';

function passes(method: string, headers: Record<string, string>, ownOrigin: string | null = OWN): boolean {
  const request = { method, headers, protocol: 'http', host: '127.0.0.1:3000' } as unknown as FastifyRequest;
  try {
    refuseForeignOrigin(request, ownOrigin ?? undefined);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ status: 403, code: 'access.foreign_origin' });
    return false;
  }
}

describe('a write', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['of our own page', { origin: OWN, 'sec-fetch-site': 'same-origin' }, true],
    ['typed in or from a program', {}, true],
    ['of a bookmark', { 'sec-fetch-site': 'none' }, true],
    ['of a foreign page', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['of a foreign page in an old browser', { origin: 'https://evil.example' }, false],
    ['of a foreign page that hides its origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['of a sandboxed page', { origin: 'null' }, false],
    [
      'of a neighbour under one domain',
      { origin: 'https://wiki.mesto.example', 'sec-fetch-site': 'same-site' },
      false,
    ],
    ['of our name without TLS', { origin: 'http://okenko.mesto.example' }, false],
    ['of our name at another port', { origin: `${OWN}:8443` }, false],
    ['of a name that begins like ours', { origin: `${OWN}.evil.example` }, false],
  ])('%s', (_, headers, may) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(passes(method, headers)).toBe(may);
  });

  test('without a public address is held against the host it was sent to', () => {
    const held = (origin: string) => passes('POST', { origin }, null);
    expect(held('http://127.0.0.1:3000')).toBe(true);
    expect(held('http://localhost:3000')).toBe(false);
    expect(held('https://127.0.0.1:3000')).toBe(false);
  });
});

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and is let through', (method) =>
  expect(passes(method, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(true),
);
