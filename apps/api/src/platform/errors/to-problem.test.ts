import { describe, expect, test } from '@jest/globals';
import { HttpException } from '@nestjs/common';
import { problem as contract } from '@okenko/shared/common/problem';
import { QueryFailedError } from 'typeorm';
import { describeError } from './describe-error.js';
import { DomainError, changedMeanwhile, fieldRefused, notFound } from './domain-error.js';
import { isPassing, toProblem } from './to-problem.js';

const SECRET = 'Jana Nováková, Poruba';
const coded = (code: string, more: object = {}) => Object.assign(new Error(SECRET), { code, ...more });
const query = (code: string) => new QueryFailedError('SELECT $1', [SECRET], coded(code));

describe('what is thrown becomes', () => {
  test.each<[string, unknown, number, string]>([
    ['a rule', new DomainError(422, 'consultation.not_open'), 422, 'consultation.not_open'],
    ['a missing record', notFound('office'), 404, 'office.not_found'],
    ['a body too large', coded('FST_ERR_CTP_BODY_TOO_LARGE', { statusCode: 413 }), 413, 'input.too_large'],
    [
      'another kind of body',
      coded('FST_ERR_CTP_INVALID_MEDIA_TYPE', { statusCode: 415 }),
      415,
      'input.not_json',
    ],
    [
      'the same, wrapped by Nest',
      new HttpException(SECRET, 415, { cause: coded('FST_ERR_CTP_INVALID_MEDIA_TYPE') }),
      415,
      'input.not_json',
    ],
    [
      'an address that cannot be read',
      coded('FST_ERR_BAD_URL', { statusCode: 400 }),
      400,
      'route.bad_address',
    ],
    ['an unknown address', new HttpException(SECRET, 404), 404, 'route.not_found'],
    ['a client’s error of a library', coded('X', { statusCode: 418 }), 418, 'input.invalid'],
    ['a value that PostgreSQL cannot hold', query('22021'), 400, 'input.invalid'],
    ['a broken constraint', query('23505'), 409, 'record.conflict'],
    ['a lost connection', query('57P01'), 503, 'server.busy'],
    ['a full server', coded('53300'), 503, 'server.busy'],
    ['a server that is gone', coded('ECONNREFUSED'), 503, 'server.busy'],
    ['a deadlock', query('40P01'), 503, 'server.busy'],
    ['a missing table', query('42P01'), 500, 'server.failed'],
    ['a slip of ours', new TypeError(SECRET), 500, 'server.failed'],
    ['something that is no error', SECRET, 500, 'server.failed'],
    ['nothing', null, 500, 'server.failed'],
    ['nothing at all', undefined, 500, 'server.failed'],
  ])('%s', (_, thrown, status, code) => {
    const made = toProblem(thrown, 'r-1');
    expect(made).toMatchObject({ type: 'about:blank', status, code, requestId: 'r-1' });
    expect(contract.safeParse(made).success).toBe(true);
    expect(JSON.stringify(made)).not.toContain('Jana');
  });

  test('what a rule adds stands in the problem', () => {
    expect(toProblem(fieldRefused('name', 'name_taken', { max: 3 }), 'r').fields).toEqual([
      { path: 'name', code: 'name_taken', params: { max: 3 } },
    ]);
    expect(toProblem(changedMeanwhile('office', { id: 1 }), 'r').current).toEqual({ id: 1 });
  });
});

test.each<[unknown, boolean]>([
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [new Error('Client has encountered a connection error and is not queryable'), true],
  [new Error('Client was closed and is not queryable'), true],
  [coded('08006'), true],
  [query('25P03'), true],
  [coded('ENOENT'), true],
  [coded('23505'), false],
  [new Error('anything'), false],
  [null, false],
])('a passing fault: %#', (error, passes) => expect(isPassing(error)).toBe(passes));

describe('what the log says of an error', () => {
  test('is its name, its codes and its place, never its message', () => {
    const told = describeError(query('42P01'));
    expect(told).toMatch(/^QueryFailedError .*42P01/);
    expect(told).toContain('to-problem.test');
    expect(told).not.toContain('Jana');
  });

  test('holds no line of a message that looks like a place', () => {
    const told = describeError(new Error(`first\n    at ${SECRET}\n    at home`));
    expect(told).not.toMatch(/Jana|home/);
    expect(told).toContain('to-problem.test');
  });

  test.each([
    ['a text', SECRET],
    ['an error without a stack', Object.assign(new Error(SECRET), { stack: undefined })],
  ])('of %s is short', (_, thrown) => expect(describeError(thrown)).not.toContain('Jana'));
});
