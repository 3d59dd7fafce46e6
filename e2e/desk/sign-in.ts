import { type BrowserContext, expect } from '@playwright/test';
import { people, PASSWORD, type Who } from '../product/people.ts';

/** Signs the browser in without the form; the form has its own journey. */
export async function signIn(context: BrowserContext, who: Who): Promise<void> {
  const answer = await context.request.post('/api/auth/sign-in', {
    data: { email: people[who].email, password: PASSWORD },
  });
  expect(answer.ok(), `sign-in of ${who}`).toBe(true);
}
