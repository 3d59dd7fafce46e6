import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { tellConnection } from '../lib/connection.js';
import { part } from '../lib/parts.js';
import { NO_ANSWER, serveAnswers, type Answers } from '../testing/answers.js';
import { renderPage } from '../testing/render-page.js';
import { Later, Wished } from './later.js';
import { PageBoundary } from './page-boundary.js';
import { PageComing } from './page-coming.js';

const FAILED = new TypeError('Failed to fetch dynamically imported module');
const OUTDATED = /Okénko má novou verzi/;
const REFUSED_WITHIN_MS = 5_000;
let answers: Answers;

beforeEach(() => {
  tellConnection(true);
  answers = serveAnswers().on('GET /api/health/live', { status: 'ok' });
});

/** A part that does not come until `come` is called. */
function anAbsentPart() {
  let isThere = false;
  const absent = part(async () => {
    if (!isThere) throw FAILED;
    return function Sheet() {
      return <div role="dialog" aria-label="sheet" />;
    };
  });
  return { absent, come: () => (isThere = true) };
}

/** Work over which a sheet can be asked for. */
function Work({ sheet }: { sheet: ReturnType<typeof anAbsentPart>['absent'] }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <input aria-label="note" />
      <button onClick={() => setAsked(true)}>ask</button>
      {isAsked && (
        <Wished part={sheet} onGone={() => setAsked(false)}>
          {(Sheet) => <Sheet />}
        </Wished>
      )}
    </>
  );
}

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));
const sheet = () => screen.queryByRole('dialog', { name: 'sheet' });

describe('a sheet that is wished for', () => {
  it('comes when the server is back', async () => {
    answers.on('GET /api/health/live', NO_ANSWER);
    const { absent, come } = anAbsentPart();
    const { user } = renderPage(<Work sheet={absent} />);
    await user.click(screen.getByRole('button', { name: 'ask' }));
    await settled();
    expect(sheet()).not.toBeInTheDocument();
    come();
    act(() => tellConnection(true));
    expect(await screen.findByRole('dialog', { name: 'sheet' })).toBeInTheDocument();
  });

  it.each([
    ['presses Escape', '{Escape}'],
    ['types on', 'a'],
  ])('does not come into the work of somebody who %s', async (_, keys) => {
    answers.on('GET /api/health/live', NO_ANSWER);
    const { absent, come } = anAbsentPart();
    const { user } = renderPage(<Work sheet={absent} />);
    const note = screen.getByRole('textbox', { name: 'note' });
    await user.click(screen.getByRole('button', { name: 'ask' }));
    act(() => note.focus());
    await user.keyboard(keys);
    come();
    act(() => tellConnection(true));
    await settled();
    expect(sheet()).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'ask' }));
    expect(sheet()).toBeInTheDocument();
  });

  it('leaves the work where it is refused, and says why', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => {});
    const { user } = renderPage(<Work sheet={anAbsentPart().absent} />);
    await user.click(screen.getByRole('button', { name: 'ask' }));
    await screen.findByText(OUTDATED, {}, { timeout: REFUSED_WITHIN_MS });
    expect(screen.getByRole('textbox', { name: 'note' })).toBeInTheDocument();
    quiet.mockRestore();
  });
});

describe('a page that is opened while nobody answers', () => {
  it('says so, and opens by itself', async () => {
    answers.on('GET /api/health/live', NO_ANSWER);
    const { absent, come } = anAbsentPart();
    renderPage(
      <PageBoundary>
        <Later part={absent} until={<PageComing />}>
          {(Page) => <Page />}
        </Later>
      </PageBoundary>,
    );
    expect(await screen.findByRole('heading', { name: 'Stránka čeká na spojení' })).toBeInTheDocument();
    expect(screen.queryByText(OUTDATED)).not.toBeInTheDocument();
    come();
    act(() => tellConnection(true));
    await waitFor(() => expect(sheet()).toBeInTheDocument());
  });
});

describe('a page that broke', () => {
  it('is asked for anew at the next address, and is not loaded again without a server', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => {});
    const { absent, come } = anAbsentPart();
    const page = (address: string) => (
      <PageBoundary resetKey={address}>
        <Later part={absent}>{(Page) => <Page />}</Later>
      </PageBoundary>
    );
    function Places() {
      const [address, setAddress] = useState('/one');
      return (
        <>
          <button onClick={() => setAddress('/two')}>go</button>
          {page(address)}
        </>
      );
    }
    const { user } = renderPage(<Places />);
    await screen.findByText(OUTDATED, {}, { timeout: REFUSED_WITHIN_MS });
    act(() => tellConnection(false));
    expect(screen.getByRole('button', { name: 'Načíst znovu' })).toBeDisabled();
    act(() => tellConnection(true));
    expect(screen.getByRole('button', { name: 'Načíst znovu' })).toBeEnabled();
    come();
    await user.click(screen.getByRole('button', { name: 'go' }));
    await waitFor(() => expect(sheet()).toBeInTheDocument());
    quiet.mockRestore();
  });
});
