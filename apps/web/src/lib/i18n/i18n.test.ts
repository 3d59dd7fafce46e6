import { afterEach, expect, it, jest } from '@jest/globals';
import i18next from 'i18next';
import { changeLanguage } from './i18n.js';

afterEach(() => changeLanguage('cs'));

it('has the texts of a page that is opened while the language changes', async () => {
  // As the program starts: no page of the settings was opened yet.
  jest.resetModules();
  const fresh = await import('./i18n.js');
  const { default: words } = await import('i18next');
  await fresh.startI18n('cs');
  const changed = fresh.changeLanguage('pl');
  await fresh.loadTexts('settings');
  await changed;
  expect(words.language).toBe('pl');
  expect(words.t('users:new')).toBe('Nowe konto');
});

it('shows the language that was chosen last, whichever comes first', async () => {
  await Promise.all([changeLanguage('en'), changeLanguage('pl'), changeLanguage('cs')]);
  expect(i18next.language).toBe('cs');
  expect(document.documentElement.lang).toBe('cs');
});
