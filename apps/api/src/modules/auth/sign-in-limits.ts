/** Failures that are counted before a way to sign in pauses. A window begins with its first failure. */
export const LIMITS = {
  /** A browser in which this person signed in before. */
  device: { failures: 10, windowMinutes: 15 },
  /** One account from one address, in an unknown browser. */
  pair: { failures: 5, windowMinutes: 15 },
  /** One address, whatever account, in unknown browsers. */
  address: { failures: 30, windowMinutes: 15 },
  /** One account from unknown browsers anywhere: never a lock, it only makes `pair` stricter. */
  account: { failures: 50, windowMinutes: 60 },
  /** What an account keeps at an address that has used up its own, whoever used it up. */
  spare: { failures: 1, windowMinutes: 5 },
} as const;

export type Counter = keyof typeof LIMITS;

/** Tries in unknown browsers while an account is being guessed from many addresses: the right password still fits once. */
const PAIR_UNDER_ATTACK = 1;

/** A counter after this try was added. */
export interface Counted {
  counter: Counter;
  tries: number;
  windowEndsAt: Date;
}

/**
 * Decides whether a try may be checked. An account alone is never locked: a known browser is counted by itself, and
 * a fresh address always has one try. So guessing, from wherever, cannot keep the owner out. Where an address is spent,
 * each account has `spare` left there.
 * @returns seconds to wait, or 0 when the password may be checked
 */
export function secondsToWait(counted: readonly Counted[], now: Date): number {
  const waits = counted
    .filter((one) => beyond(one, counted) > 0)
    .map(({ windowEndsAt }) => Math.ceil((windowEndsAt.getTime() - now.getTime()) / 1000));
  return Math.max(0, ...waits);
}

/** True where no try from this address is counted any more: others may have used up what it had. */
export function isAddressSpent(counted: readonly Counted[]): boolean {
  return counted.some((one) => one.counter === 'address' && beyond(one, counted) > 0);
}

/** Whether a pause begins with this very try: of many tries, also of parallel ones, one for each counter and window. */
export function beginsPause(counted: readonly Counted[]): boolean {
  return counted.some((one) => beyond(one, counted) === 1);
}

/** By how many tries a counter has passed what it allows; the account's alone never does. */
function beyond({ counter, tries }: Counted, counted: readonly Counted[]): number {
  if (counter === 'account') return 0;
  const account = counted.find((one) => one.counter === 'account');
  const underAttack = account !== undefined && account.tries > LIMITS.account.failures;
  return tries - (counter === 'pair' && underAttack ? PAIR_UNDER_ATTACK : LIMITS[counter].failures);
}

/** The part of an address that one household or attacker holds: an IPv6 /64, a whole IPv4. */
export function addressScope(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes(':') ? firstGroups(plain) : plain;
}

function firstGroups(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  // One spelling of a group: a proxy may write `0DB8` for `db8`.
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16));
  return groups.map((group) => group.toString(16)).join(':');
}
