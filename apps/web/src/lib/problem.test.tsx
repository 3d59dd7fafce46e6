import { afterEach, describe, expect, it } from '@jest/globals';
import { officeInput } from '@okenko/shared/offices/offices.contract';
import { renderHook } from '@testing-library/react';
import { changeLanguage } from './i18n/i18n.js';
import { OfflineError, ProblemError } from './http.js';
import { checkedBy, useProblemText } from './problem.js';

afterEach(() => changeLanguage('cs'));

const textOf = (problem: Parameters<ReturnType<typeof useProblemText>>[0]) =>
  renderHook(() => useProblemText()).result.current(problem);

const answer = (code: string) => ({ type: 'about:blank', title: code, status: 400, code, requestId: 'r-77' });

describe('useProblemText', () => {
  it('says known codes in the user’s language', async () => {
    expect(textOf(new ProblemError(answer('auth.wrong_credentials')))).toBe('E-mail nebo heslo nesouhlasí.');
    await changeLanguage('pl');
    expect(textOf(answer('auth.wrong_credentials'))).toBe('E-mail lub hasło są nieprawidłowe.');
  });

  it('is kind about codes it does not know and gives the number to ask with', () => {
    expect(textOf(answer('moon.too_full'))).toContain('r-77');
  });

  it('tells a server that is away from a mistake of ours', () => {
    expect(textOf(new OfflineError())).toContain('Server neodpovídá');
    expect(textOf(new Error('boom'))).toBe('Něco se nepovedlo. Zkuste to prosím znovu.');
  });

  it('has words of its own for the fields that need them', () => {
    expect(textOf({ path: 'outcome', code: 'required' })).toBe('Vyberte prosím výsledek.');
    expect(textOf({ path: 'email', code: 'invalid' })).toBe('E-mail nemá správný tvar, třeba jana@mesto.cz.');
    expect(textOf({ path: 'name', code: 'required' })).toBe('Vyplňte prosím.');
  });

  it.each([
    [1, 'Nejvýše 1 znak.'],
    [3, 'Nejvýše 3 znaky.'],
    [80, 'Nejvýše 80 znaků.'],
  ])('uses the plural of %i', (max, text) => {
    expect(textOf({ path: 'name', code: 'too_long', params: { max } })).toBe(text);
  });
});

describe('checkedBy', () => {
  it('tells the shared schema’s refusals at their fields, nested ones too', () => {
    const errors = checkedBy(officeInput)({
      name: '',
      hours: [{ weekday: 1, opens: '12:00', closes: '08:00' }],
      timeZone: 'Europe/Nowhere',
    });
    expect(errors['name']).toBe('Vyplňte prosím.');
    expect(errors['hours.0.closes']).toBe('Konec musí být později než začátek.');
    expect(errors['timeZone']).toBe('Takové časové pásmo neexistuje.');
  });
});
