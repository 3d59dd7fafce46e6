import type { Me } from '@okenko/shared/auth/auth.contract';
import { hashPassword } from '../modules/users/passwords.js';
import { aUser } from './builders.js';
import type { UserWish } from './builders.js';
import { Client } from './start-api.js';
import type { Answer, TestApi } from './start-api.js';

export const PASSWORD = 'správné heslo k okénku';
let hash: Promise<string> | undefined;

/** An account that can sign in with `PASSWORD`. */
export async function anAccount(
  api: TestApi,
  wish: UserWish = { role: 'desk_worker' },
): Promise<{ id: string; email: string }> {
  hash ??= hashPassword(PASSWORD);
  return aUser(api.owner, api.town, { passwordHash: await hash, ...wish });
}

export interface From {
  /** The browser's cookie jar. */
  cookie?: string;
  /** Where the try comes from; the server must trust the loopback address as its proxy. */
  address?: string;
}

export function trySignIn(
  api: TestApi,
  email: string,
  password: string,
  { cookie, address }: From = {},
): Promise<Answer<Me>> {
  const headers = {
    ...(cookie === undefined ? {} : { cookie }),
    ...(address === undefined ? {} : { 'x-forwarded-for': address }),
  };
  return api.anonymous.send<Me>('POST', '/api/auth/sign-in', { email, password }, headers);
}

/** A browser after a sign-in: what a person holds in hands then. */
export async function signIn(
  api: TestApi,
  account: { id: string; email: string },
  password = PASSWORD,
  from: From = {},
): Promise<Client> {
  const answer = await trySignIn(api, account.email, password, from);
  if (answer.status !== 200) throw new Error(`No sign-in: ${answer.status} ${answer.problem.code}`);
  return new Client(api.base, cookiesOf(answer), account.id, answer.body.officeId);
}

/** The cookies of an answer as a browser sends them back. */
export function cookiesOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}

/** The cookie that says this browser is known. */
export function deviceOf(client: Client): string {
  return client.cookie.split('; ').find((cookie) => cookie.includes('okenko_device'))!;
}
