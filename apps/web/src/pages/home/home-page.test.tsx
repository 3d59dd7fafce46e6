import { expect, it } from '@jest/globals';
import type { Role } from '@okenko/shared/access/roles';
import { screen } from '@testing-library/react';
import { aMe } from '../../testing/a-me.js';
import { renderPage } from '../../testing/render-page.js';
import { HomePage } from './home-page.js';

const NOTHING_ELSE = 'V této roli tu máte jen svůj účet';

it.each<[Role, string[], boolean]>([
  ['specialist', ['Přepážka', 'Konzultace', 'Můj účet'], false],
  ['privacy_officer', ['Auditní záznam', 'Můj účet'], false],
  ['supervisor', ['Můj účet'], true],
])('%s is offered what the role may open, and told nothing untrue of it', (role, names, isAlone) => {
  renderPage(<HomePage />, { me: aMe({ role }) });
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(names);
  expect(screen.queryByText(NOTHING_ELSE) !== null).toBe(isAlone);
});
