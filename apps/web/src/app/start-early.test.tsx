import '../lib/drafts/testing/browser-storage.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ME, serveDesk } from '../features/consultations/testing/desk-answers.js';
import { forgetDrafts } from '../lib/drafts/testing/forget-drafts.js';
import { forgetEarly } from '../lib/early.js';
import { paths } from '../lib/paths.js';
import { aMe } from '../testing/a-me.js';
import { NO_ANSWER, Refusal } from '../testing/answers.js';
import { renderApp } from '../testing/render-page.js';
import { fetchPageEarly } from './router.js';
import { startEarly } from './start-early.js';

const FIRST = [paths.codelist('topics'), paths.offices, paths.codelist('channels'), paths.openContacts];

afterEach(async () => {
  forgetEarly();
  await forgetDrafts(ME.user.id);
});

async function started(pathname: string, me: object = ME) {
  const desk = serveDesk();
  desk.answers.on('GET /api/auth/me', me);
  await startEarly(pathname).answered;
  const asked = () => desk.answers.seen.map(({ path }) => path);
  return { ...desk, asked };
}

describe('the early start', () => {
  it.each(['/', '/desk'])('asks at %s for the person and what the desk shows first', async (pathname) => {
    const { asked, answers } = await started(pathname);
    expect(asked()).toEqual([paths.me, ...FIRST]);
    expect(answers.seen.every(({ headers }) => headers.has('X-Okenko-Background'))).toBe(true);
  });

  it('has the desk in the first drawing, and nothing is asked for twice', async () => {
    const { asked } = await started('/desk');
    await fetchPageEarly('/desk');
    renderApp('/desk');
    expect(screen.getByRole('button', { name: /exekuce/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Osobně/ })).toBeInTheDocument();
    await waitFor(() => expect(asked()).toEqual(expect.arrayContaining(['/api/codelists/provided'])));
    for (const path of [paths.me, ...FIRST]) expect(asked().filter((one) => one === path)).toHaveLength(1);
  });

  it.each([
    ['another page', '/consultations', ME],
    ['somebody whose day begins elsewhere', '/', aMe({ role: 'admin' })],
    ['a locked screen', '/desk', aMe({ locked: true })],
    ['a password that must be changed', '/desk', aMe({ mustChangePassword: true })],
    ['a stranger', '/desk', new Refusal(401, 'auth.signed_out')],
  ])('asks for nothing of the desk for %s', async (_who, pathname, me) => {
    const { asked } = await started(pathname, me);
    expect(asked()).toEqual([paths.me]);
  });

  it('leaves what went wrong to the part that needs it, which asks again', async () => {
    const desk = serveDesk();
    desk.answers.on('GET /api/auth/me', ME).on(`GET ${paths.codelist('topics')}`, NO_ANSWER);
    await startEarly('/desk').answered;
    desk.answers.on(`GET ${paths.codelist('topics')}`, {
      ...{ name: 'topics', fixed: false, next: null },
      items: [],
    });
    renderApp('/desk');
    await waitFor(() => expect(desk.answers.seenAt(`GET ${paths.codelist('topics')}`)).toHaveLength(2), {
      timeout: 5_000,
    });
  });
});
