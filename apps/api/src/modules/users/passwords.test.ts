import { describe, expect, test } from '@jest/globals';
import { hashPassword, makeOneTimePassword, passwordFits } from './passwords.js';

describe('a password', () => {
  test('fits its hash and no other, in either spelling of an accent', async () => {
    const hash = await hashPassword('příliš žluťoučký kůň');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordFits('příliš žluťoučký kůň'.normalize('NFD'), hash)).toBe(true);
    expect(await passwordFits('příliš žluťoučký kůn', hash)).toBe(false);
    expect(await passwordFits('příliš žluťoučký kůň ', hash)).toBe(false);
  });

  test('is hashed with a salt: two people with one password do not show it', async () => {
    expect(await hashPassword('the very same')).not.toBe(await hashPassword('the very same'));
  });

  test('of nobody never fits, not even the decoy, and is checked all the same', async () => {
    await passwordFits('warm up', null);
    const took = async (stored: string | null) => {
      const start = performance.now();
      expect(await passwordFits('nobody has this one', stored)).toBe(false);
      return performance.now() - start;
    };
    const hash = await hashPassword('something else');
    const [known, unknown] = [await took(hash), await took(null)];
    expect(unknown).toBeGreaterThan(known / 5);
  });
});

test('a password to read out has clear signs in groups and is never the same', () => {
  const made = Array.from({ length: 200 }, makeOneTimePassword);
  for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  expect(new Set(made).size).toBe(made.length);
});
