import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TownInput } from '@okenko/shared/towns/towns.contract';
import { screen, waitFor, within } from '@testing-library/react';
import { aMe } from '../../testing/a-me.js';
import { aTown } from '../../testing/a-town.js';
import { Refusal, serveAnswers, type Answers } from '../../testing/answers.js';
import { renderPage } from '../../testing/render-page.js';
import { TownPage } from './town-page.js';

// eslint-disable-next-line no-script-url -- the very address that must be refused
const SCRIPT = 'javascript:alert(1)';
const me = aMe({ role: 'admin', officeId: null });
let answers: Answers;

beforeEach(() => {
  answers = serveAnswers().on('GET /api/auth/me', me).on('GET /api/towns/current', aTown());
});

async function open() {
  const view = renderPage(<TownPage />, { me, at: '/admin/town' });
  const name = await screen.findByLabelText(/^Název/);
  return { ...view, name, save: screen.getByRole('button', { name: 'Uložit' }) };
}

describe('the town’s settings', () => {
  it('saves what was changed, based on the revision it was read at', async () => {
    answers.on('PUT /api/towns/current', ({ body }) => ({ ...aTown(), ...(body as TownInput), revision: 2 }));
    const { user, name, save } = await open();
    await user.clear(name);
    await user.type(name, 'Nová Lipová');
    await user.click(save);
    expect(await screen.findByText('Uloženo')).toBeInTheDocument();
    expect(answers.seenAt('PUT /api/towns/current')[0]?.body).toMatchObject({
      name: 'Nová Lipová',
      revision: 1,
    });
  });

  it('leaves the focus on the button that saved', async () => {
    answers.on('PUT /api/towns/current', ({ body }) => ({ ...aTown(), ...(body as TownInput), revision: 2 }));
    const { user, name, save } = await open();
    await user.type(name, 'X');
    save.focus();
    await user.keyboard('{Enter}');
    await screen.findByText('Uloženo');
    expect(save).toHaveFocus();
  });

  it('says at each field what is wrong and takes the focus to the first', async () => {
    const { user, name, save } = await open();
    await user.clear(name);
    await user.clear(screen.getByLabelText(/^Zkratka/));
    await user.type(screen.getByLabelText(/^Zkratka/), 'malá');
    await user.click(save);
    expect(name).toHaveAccessibleDescription('Vyplňte prosím.');
    expect(name).toHaveFocus();
    expect(screen.getByText('Tohle není správně zapsané.')).toBeInTheDocument();
    expect(answers.seenAt('PUT /api/towns/current')).toEqual([]);
  });

  it('asks for contacts that somebody could use', async () => {
    const { user, save } = await open();
    await user.type(screen.getByLabelText('Web'), SCRIPT);
    await user.type(screen.getByLabelText('E-mail'), 'posta@');
    await user.type(screen.getByLabelText('Telefon'), 'zavolejte');
    await user.click(save);
    expect(await screen.findByText(/^Adresa webu začíná http/)).toBeInTheDocument();
    expect(screen.getByText(/^E-mail nemá správný tvar/)).toBeInTheDocument();
    expect(screen.getByText(/^Telefon může mít číslice/)).toBeInTheDocument();
    expect(answers.seenAt('PUT /api/towns/current')).toEqual([]);
  });

  it('shows the server’s refusal at its field in the same words', async () => {
    const fields = [{ path: 'name', code: 'too_long', params: { max: 80 } }];
    answers.on('PUT /api/towns/current', new Refusal(400, 'input.invalid', { fields }));
    const { user, name, save } = await open();
    await user.click(save);
    expect(await screen.findByText('Nejvýše 80 znaků.')).toBeInTheDocument();
    expect(name).toHaveFocus();
  });

  describe('when somebody else saved meanwhile', () => {
    const theirs = aTown({ name: 'Lipová Lhota', phone: '555 123 456', revision: 7 });

    async function meet() {
      answers.on('PUT /api/towns/current', ({ body }) =>
        (body as TownInput).revision === 7
          ? { ...theirs, ...(body as TownInput), revision: 8 }
          : new Refusal(409, 'town.changed_meanwhile', { current: theirs }),
      );
      const view = await open();
      await view.user.clear(view.name);
      await view.user.type(view.name, 'Moje Lipová');
      await view.user.click(view.save);
      const dialog = await screen.findByRole('dialog', { name: 'Mezitím to někdo změnil' });
      return { ...view, dialog };
    }

    it('shows both versions of what differs', async () => {
      const { dialog } = await meet();
      const rows = within(dialog).getAllByRole('row').slice(1);
      expect(rows.map((row) => row.textContent)).toEqual([
        'NázevLipová LhotaMoje Lipová',
        'Telefon555 123 456–',
      ]);
    });

    it('loses nothing that was typed while the person thinks about it', async () => {
      const { user, dialog, name } = await meet();
      await user.click(within(dialog).getByRole('button', { name: 'Pokračovat v úpravách' }));
      expect(name).toHaveValue('Moje Lipová');
    });

    it('saves the own version over theirs when that is the choice', async () => {
      const { user, dialog } = await meet();
      await user.click(within(dialog).getByRole('button', { name: 'Uložit moji verzi' }));
      expect(await screen.findByText('Uloženo')).toBeInTheDocument();
      expect(answers.seenAt('PUT /api/towns/current').at(-1)?.body).toMatchObject({
        name: 'Moje Lipová',
        revision: 7,
      });
    });

    it('takes theirs when that is the choice', async () => {
      const { user, dialog, name } = await meet();
      await user.click(within(dialog).getByRole('button', { name: 'Převzít uložené a mé změny zahodit' }));
      expect(name).toHaveValue('Lipová Lhota');
      expect(screen.getByLabelText('Telefon')).toHaveValue('555 123 456');
    });
  });
});

describe('the crest', () => {
  const png = (content: string) => new File([content], 'znak.png', { type: 'image/png' });
  const input = () => document.querySelector<HTMLInputElement>('input[type="file"]')!;

  it('says that a file is no picture whatever it is called, and that a new one was saved', async () => {
    const fields = [{ path: 'image', code: 'crest_not_a_picture' }];
    answers.on('PUT /api/towns/current/crest', new Refusal(422, 'input.refused', { fields }));
    const { user } = await open();
    await user.upload(input(), png('not a picture'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Tenhle soubor není obrázek PNG, JPEG ani WebP\.$/,
    );
    answers
      .on('PUT /api/towns/current/crest', undefined)
      .on('GET /api/towns/current', aTown({ hasCrest: true, crestVersion: 1 }));
    await user.upload(input(), png('a picture'));
    expect(await screen.findByText('Znak je uložený.')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is removed after a question, and the focus stays beside it', async () => {
    answers.on('GET /api/towns/current', aTown({ hasCrest: true, crestVersion: 1 }));
    const { user } = await open();
    const remove = screen.getByRole('button', { name: 'Odebrat' });
    await user.click(remove);
    await user.click(await screen.findByRole('button', { name: 'Nechat znak' }));
    expect(remove).toHaveFocus();
    expect(answers.seenAt('PUT /api/towns/current/crest')).toHaveLength(0);

    answers.on('PUT /api/towns/current/crest', undefined).on('GET /api/towns/current', aTown());
    await user.click(remove);
    await user.click(await screen.findByRole('button', { name: 'Odebrat znak' }));
    expect(await screen.findByText('Znak je odebraný.')).toBeInTheDocument();
    expect(answers.seenAt('PUT /api/towns/current/crest')[0]?.body).toEqual({ image: null });
    await waitFor(() => expect(remove).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Vybrat obrázek' })).toHaveFocus();
  });
});
