import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles } from '@okenko/shared/access/roles';
import type { Role } from '@okenko/shared/access/roles';
import { problem } from '@okenko/shared/common/problem';
import { aClosedContact, anOpenContact, done } from './contacts.js';
import { addressOf, bodySchemaOf, operationsOf, resolved, sampleOf } from './described-api.js';
import type { Called, Description, Schema } from './described-api.js';
import { ASKED, BODIES, PARTS, wrongValues } from './garbage.js';
import { startApi } from './start-api.js';
import type { Answer, Client, TestApi } from './start-api.js';

/** Operations that change something of whoever calls them: each caller gets a session of its own. */
const SESSION = /\/auth\/(sign-out|lock|unlock|password|work-as|draft-key)/;
/** Tables that a refused request may touch: last seen, counted tries, seals that follow by themselves. */
const MOVING = ['sessions', 'sign_in_failures', 'seals', 'signatures'];

let api: TestApi;
let description: Description;
let operations: Called[];
const people = new Map<Role, Client>();

beforeAll(async () => {
  api = await startApi();
  for (const role of roles) people.set(role, await api.as(role));
  await aClosedContact(people.get('desk_worker')!);
  await anOpenContact(people.get('desk_worker')!);
  description = done(await api.anonymous.get<Description>('/api/openapi.json'));
  operations = operationsOf(description);
});
afterAll(() => api?.close());

async function personFor({ path }: Called, role: Role): Promise<Client> {
  return SESSION.test(path) ? api.as(role) : people.get(role)!;
}

function fits(answer: Answer, what: string): void {
  expect([what, answer.status >= 400 && answer.status < 500 ? '4xx' : answer.status]).toEqual([what, '4xx']);
  expect([what, answer.headers.get('content-type')]).toEqual([
    what,
    expect.stringContaining('application/problem+json'),
  ]);
  expect([what, problem.safeParse(answer.body).success]).toEqual([what, true]);
  expect(answer.problem.requestId).toMatch(/^[\w-]{20,}$/);
  expect(answer.problem.status).toBe(answer.status);
}

const nonsense = ({ operation }: Called) =>
  operation.requestBody === undefined ? undefined : { nonsense: 1 };

/** The role that gets furthest: the first that is not turned away at the door. */
async function fittingRole(called: Called): Promise<Role> {
  for (const role of roles) {
    const client = await personFor(called, role);
    const answer = await client.send(called.method, addressOf(called.path), nonsense(called));
    if (answer.status !== 403) return role;
  }
  throw new Error(`Nobody may ${called.method} ${called.path}`);
}

/** A wrong password leaves its line in the log, as it should; every other line would be a change. */
const TRACED = `AND to_jsonb(t) ->> 'action' IN ('auth.unlock-refused', 'auth.sign-in-refused')`;

/** A digest of every table, so that a change of any row shows. */
async function contents(): Promise<Record<string, string>> {
  const tables = await api.owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'audit', 'statistics') AND NOT tablename = ANY ($1)`,
    [MOVING],
  );
  const found: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const digest = await api.owner.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS digest FROM ${name} t
       WHERE NOT (${name === 'audit.entries'} ${TRACED})`,
    );
    found[name] = digest.rows[0]!.digest;
  }
  return found;
}

async function unchanged(work: () => Promise<void>): Promise<void> {
  const before = await contents();
  await work();
  expect(await contents()).toEqual(before);
}

test('there is something to walk', () => {
  expect(operations.length).toBeGreaterThan(40);
});

describe('garbage as a fitting role', () => {
  test('in the whole body is a problem and changes nothing', async () => {
    const withBody = operations.filter(({ operation }) => operation.requestBody !== undefined);
    const clients = await Promise.all(
      withBody.map(async (called) => personFor(called, await fittingRole(called))),
    );
    await unchanged(async () => {
      for (const [place, { method, path }] of withBody.entries())
        for (const [what, body] of BODIES)
          fits(await clients[place]!.send(method, addressOf(path), body), `${method} ${path} with ${what}`);
    });
  });

  test('in any one field is a problem and changes nothing', async () => {
    const { schemas } = description.components;
    const withBody = operations.filter(({ operation }) => operation.requestBody !== undefined);
    const clients = await Promise.all(
      withBody.map(async (called) => personFor(called, await fittingRole(called))),
    );
    await unchanged(async () => {
      for (const [place, { method, path, operation }] of withBody.entries()) {
        const schema = bodySchemaOf(description, operation)!;
        const sample = sampleOf(schemas, { ...schema, nullable: false }) as Record<string, unknown>;
        for (const [name, field] of Object.entries<Schema>(schema.properties ?? {}))
          for (const wrong of wrongValues(resolved(schemas, field))) {
            const answer = await clients[place]!.send(method, addressOf(path), { ...sample, [name]: wrong });
            fits(answer, `${method} ${path} with ${name}: ${JSON.stringify(wrong).slice(0, 60)}`);
          }
      }
    });
  });

  test('in the address is a problem and changes nothing', async () => {
    const named = operations.filter(({ path }) => path.includes('{'));
    const clients = await Promise.all(
      named.map(async (called) => personFor(called, await fittingRole(called))),
    );
    await unchanged(async () => {
      for (const [place, { method, path, operation }] of named.entries())
        for (const part of PARTS) {
          const body = operation.requestBody === undefined ? undefined : '{}';
          fits(
            await clients[place]!.send(
              method,
              addressOf(path, () => part),
              body,
            ),
            `${method} ${path} at ${part.slice(0, 40)}`,
          );
        }
    });
  });

  test('in the query is a problem and changes nothing', async () => {
    const asked = operations.filter(({ operation }) =>
      operation.parameters.some((each) => each.in === 'query'),
    );
    expect(asked.length).toBeGreaterThanOrEqual(3);
    const clients = await Promise.all(
      asked.map(async (called) => personFor(called, await fittingRole(called))),
    );
    await unchanged(async () => {
      for (const [place, { method, path, operation }] of asked.entries()) {
        const send = async (query: string) =>
          fits(
            await clients[place]!.send(method, `${path}?${query}`),
            `${method} ${path}?${query.slice(0, 60)}`,
          );
        for (const { name } of operation.parameters) {
          for (const value of ASKED) await send(`${name}=${value}`);
          await send(`${name}=1&${name}=2`);
          await send(`${name}[$gt]=1`);
        }
        for (const query of ['nonsense=1', '__proto__[x]=1', `${'x=1&'.repeat(1_000)}y=1`]) await send(query);
        await send('x'.repeat(20_000));
      }
    });
  });

  test('as a wrong method or kind of body is a problem and changes nothing', async () => {
    await unchanged(async () => {
      const desk = people.get('desk_worker')!;
      for (const path of Object.keys(description.paths)) {
        const known = Object.keys(description.paths[path]!).map((method) => method.toUpperCase());
        for (const method of ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'].filter(
          (each) => !known.includes(each),
        ))
          fits(
            await desk.send(
              method,
              addressOf(path, () => 'x'),
              method === 'GET' ? undefined : '{}',
            ),
            `${method} ${path}`,
          );
        for (const method of known.filter((each) => each === 'PUT' || each === 'POST'))
          for (const type of [
            'text/plain',
            'application/x-www-form-urlencoded',
            'multipart/form-data; boundary=x',
            'application/xml',
            'nonsense',
          ])
            expect(
              (await desk.send(method, addressOf(path), 'a=b', { 'content-type': type })).problem.code,
            ).toBe('input.not_json');
      }
    });
  });
});

describe('who may not', () => {
  const closed = () =>
    operations.filter(({ operation, path }) => operation.security !== undefined && !SESSION.test(path));
  const sampleFor = ({ operation }: Called) => {
    const schema = bodySchemaOf(description, operation);
    return schema === null
      ? undefined
      : sampleOf(description.components.schemas, { ...schema, nullable: false });
  };

  test('is turned away whatever is sent: nobody', async () => {
    await unchanged(async () => {
      for (const called of closed()) {
        const { method, path } = called;
        const answers = [sampleFor(called), nonsense(called)].map((body) =>
          api.anonymous.send(method, addressOf(path), body),
        );
        for (const answer of await Promise.all(answers)) {
          fits(answer, `${method} ${path} as nobody`);
          expect([path, answer.status, answer.problem.code]).toEqual([path, 401, 'auth.signed_out']);
        }
        if (called.operation.requestBody !== undefined)
          fits(await api.anonymous.send(method, addressOf(path), '{'), `${path} broken`);
      }
    });
  });

  test.each(roles)('is turned away whatever is sent: %s', async (role) => {
    const client = people.get(role)!;
    let away = 0;
    await unchanged(async () => {
      for (const called of closed()) {
        const { method, path } = called;
        const door = await client.send(method, addressOf(path), nonsense(called));
        if (door.status !== 403) continue;
        away += 1;
        const fitting = await client.send(method, addressOf(path), sampleFor(called));
        expect([path, fitting.status, fitting.problem.code]).toEqual([path, 403, 'access.denied']);
        if (called.operation.requestBody !== undefined)
          for (const [what, body] of BODIES.slice(0, 4))
            fits(await client.send(method, addressOf(path), body), `${path} with ${what}`);
      }
    });
    expect(away).toBeGreaterThan(5);
  });
});

describe('the description', () => {
  test('names a schema for every answer that is JSON, and every reference leads somewhere', () => {
    for (const { method, path, operation } of operations) {
      const [[status, answer]] = Object.entries(operation.responses) as [
        [string, (typeof operation.responses)[string]],
      ];
      const types = Object.keys(answer.content ?? {});
      const json = answer.content?.['application/json']?.schema;
      const told =
        status === '204'
          ? types.length === 0
          : json !== undefined || types.some((type) => type.startsWith('image/'));
      expect([`${method} ${path}`, told]).toEqual([`${method} ${path}`, true]);
      expect(operation.responses['default']?.content).toHaveProperty(['application/problem+json']);
    }
    const names = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    for (const name of names)
      expect(description.components.schemas).toHaveProperty([name.replace('#/components/schemas/', '')]);
  });

  test('gives each operation a name of its own and says which need a session', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const open = operations
      .filter(({ operation }) => operation.security === undefined)
      .map(({ path }) => path);
    expect(open.sort()).toEqual([
      '/api/auth/hints',
      '/api/auth/sign-in',
      '/api/health/live',
      '/api/health/ready',
    ]);
  });

  test('is browsable without asking anybody else for anything', async () => {
    const page = await api.anonymous.get<string>('/api/docs');
    expect(page.status).toBe(200);
    const files = [...page.body.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect(file).toMatch(/^\.\/docs\//);
      expect((await api.anonymous.get(`/api/${file.slice(2)}`)).status).toBe(200);
    }
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'self';script-src 'self';.*connect-src 'self'/,
    );
  });
});
