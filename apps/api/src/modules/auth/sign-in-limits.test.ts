import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS, addressScope, isAddressSpent, secondsToWait } from './sign-in-limits.js';
import type { Counted, Counter } from './sign-in-limits.js';

const START = Date.UTC(2026, 10, 21, 8);

/** The counters as the database keeps them. */
class Counters {
  private readonly known = new Map<string, { tries: number; ends: number }>();

  get rows(): number {
    return this.known.size;
  }

  private count(seconds: number, counter: Counter, key: string): Counted {
    const now = START + seconds * 1000;
    const name = `${counter} ${key}`;
    const found = this.known.get(name);
    const fresh = { tries: 0, ends: now + LIMITS[counter].windowMinutes * 60_000 };
    const row = found === undefined || found.ends <= now ? fresh : found;
    row.tries += 1;
    this.known.set(name, row);
    return { counter, tries: row.tries, windowEndsAt: new Date(row.ends) };
  }

  /** @returns 0 where the password is checked, of the accounts that are there also at an address that is spent */
  unknownBrowser(seconds: number, account: string, address: string, isThere = true): number {
    const now = new Date(START + seconds * 1000);
    const pair = `${account} ${address}`;
    const byAddress = this.count(seconds, 'address', address);
    if (isAddressSpent([byAddress]))
      return secondsToWait([isThere ? this.count(seconds, 'spare', pair) : byAddress], now);
    const byAccount = this.count(seconds, 'account', account);
    return secondsToWait([byAddress, byAccount, this.count(seconds, 'pair', pair)], now);
  }
  knownBrowser(seconds: number, account: string, device: string): number {
    return secondsToWait(
      [this.count(seconds, 'device', `${account} ${device}`)],
      new Date(START + seconds * 1000),
    );
  }
}

const attack = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 400 }),
    address: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
    account: fc.constantFrom('jana', 'petr'),
    device: fc.option(fc.constantFrom('stolen', 'made-up'), { nil: null }),
    times: fc.integer({ min: 1, max: 60 }),
  }),
  { maxLength: 30 },
);

function run(
  counters: Counters,
  steps: readonly { after: number; address: string; account: string; device: string | null; times: number }[],
): number {
  let seconds = 0;
  for (const { after, address, account, device, times } of steps) {
    seconds += after;
    for (let round = 0; round < times; round += 1) {
      if (device === null) counters.unknownBrowser(seconds, account, address);
      else counters.knownBrowser(seconds, account, device);
    }
  }
  return seconds;
}

describe('an attacker who fails as often as they like, from anywhere', () => {
  test('never keeps the owner out of a browser that is known', () => {
    fc.assert(
      fc.property(attack, (steps) => {
        const counters = new Counters();
        expect(counters.knownBrowser(run(counters, steps), 'jana', 'her own')).toBe(0);
      }),
    );
  });

  test('never keeps the owner from one right try at an address of their own', () => {
    fc.assert(
      fc.property(attack, (steps) => {
        const counters = new Counters();
        expect(counters.unknownBrowser(run(counters, steps), 'jana', 'home')).toBe(0);
      }),
    );
  });

  test('never keeps the owner from a right try at the very address they use, while they try other accounts', () => {
    fc.assert(
      fc.property(attack, (steps) => {
        const counters = new Counters();
        const others = steps.map((step) => ({ ...step, account: 'petr', address: 'a1', device: null }));
        expect(counters.unknownBrowser(run(counters, others), 'jana', 'a1')).toBe(0);
      }),
    );
  });

  test('leaves no more rows by e-mails that are made up than an address has tries', () => {
    const counters = new Counters();
    for (let round = 0; round < 500; round += 1) counters.unknownBrowser(1, `made-up-${round}`, 'a1', false);
    expect(counters.rows).toBe(1 + 2 * LIMITS.address.failures);
  });

  test('gets few passwords of an account checked at an address in an hour, however they use it up', () => {
    const counters = new Counters();
    let checked = 0;
    for (let second = 0; second < 3600; second += 1) {
      for (let round = 0; round < 40; round += 1)
        counters.unknownBrowser(second, `made-up-${second}-${round}`, 'a1', false);
      if (counters.unknownBrowser(second, 'jana', 'a1') === 0) checked += 1;
    }
    expect(checked).toBeLessThanOrEqual(60 / LIMITS.spare.windowMinutes);
  });

  test('gets few passwords checked in an hour, whatever they try', () => {
    const counters = new Counters();
    let checked = 0;
    for (let address = 0; address < 200; address += 1)
      for (let round = 0; round < 10; round += 1)
        if (counters.unknownBrowser(60, 'jana', `a${address}`) === 0) checked += 1;
    expect(checked).toBeLessThanOrEqual(LIMITS.account.failures + 200);
  });
});

describe('the limits', () => {
  test.each<{ counter: 'pair' | 'address'; account: (round: number) => string; isThere: boolean }>([
    { counter: 'pair', account: () => 'jana', isThere: true },
    { counter: 'address', account: (round) => `account-${round}`, isThere: false },
  ])(
    '$counter: so many tries are checked, the next waits for the window to end',
    ({ counter, account, isThere }) => {
      const counters = new Counters();
      const { failures } = LIMITS[counter];
      const attempt = (second: number) => counters.unknownBrowser(second, account(second), 'a1', isThere);
      for (let second = 0; second < failures; second += 1) expect(attempt(second)).toBe(0);
      expect(attempt(failures)).toBe(15 * 60 - failures);
      expect(attempt(15 * 60)).toBe(0);
    },
  );

  test('an account has one try left at an address that is spent, and one again after five minutes', () => {
    const counters = new Counters();
    for (let round = 0; round <= LIMITS.address.failures; round += 1)
      counters.unknownBrowser(0, `made-up-${round}`, 'a1', false);
    expect(counters.unknownBrowser(1, 'jana', 'a1')).toBe(0);
    expect(counters.unknownBrowser(2, 'jana', 'a1')).toBe(5 * 60 - 1);
    expect(counters.unknownBrowser(2, 'petr', 'a1')).toBe(0);
    expect(counters.unknownBrowser(5 * 60 + 1, 'jana', 'a1')).toBe(0);
  });

  test('a known browser has its own count', () => {
    const counters = new Counters();
    for (let round = 0; round < LIMITS.device.failures; round += 1)
      expect(counters.knownBrowser(0, 'jana', 'd')).toBe(0);
    expect(counters.knownBrowser(10, 'jana', 'd')).toBe(15 * 60 - 10);
    expect(counters.knownBrowser(10, 'jana', 'other')).toBe(0);
  });

  test('while an account is guessed from everywhere, an address has one try', () => {
    const counters = new Counters();
    for (let round = 0; round <= LIMITS.account.failures; round += 1)
      counters.unknownBrowser(0, 'jana', `a${round}`);
    expect(counters.unknownBrowser(1, 'jana', 'fresh')).toBe(0);
    expect(counters.unknownBrowser(2, 'jana', 'fresh')).toBeGreaterThan(0);
    expect(counters.unknownBrowser(3, 'petr', 'fresh')).toBe(0);
  });
});

describe('the scope of an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is counted as %s', (address, scope) => expect(addressScope(address)).toBe(scope));

  test('is the /64 of an IPv6 address, however it is spelled', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 4, maxLength: 4 }),
        fc.array(group, { minLength: 4, maxLength: 4 }),
        (net, host) => {
          const scope = net.map((part) => part.toString(16)).join(':');
          const long = [...net, ...host]
            .map((part) => part.toString(16).padStart(4, '0').toUpperCase())
            .join(':');
          expect(addressScope(long)).toBe(scope);
          expect(addressScope(`${scope}::${host[0]!.toString(16)}`)).toBe(scope);
        },
      ),
    );
  });
});
