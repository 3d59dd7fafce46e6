import { DisclosureError } from '../tables/disclosure-error.ts';

/** A key from 0 to below 1: decimal text ("0.4193", "4.193e-1") or a number, taken as its shortest decimal form. */
export type RecordKey = number | string;

/** A decimal: digits / 10^places. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const DECIMAL = /^(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
/** Enough for the shortest form of every number that JavaScript knows; longer ones only cost time. */
const PLACES_LIMIT = 400;
const LENGTH_LIMIT = 2 * PLACES_LIMIT;

/**
 * The cell key of a set of records: the fractional part of the sum of their record keys, exact to the last
 * decimal whatever their number and order (method: Fraser & Wooton 2006 with the uniform keys of Destatis, as in
 * the R package cellKey). Cell keys of parts add up the same way to the cell key of the whole.
 *
 * @param keys the records' keys, or the cell keys of parts; none gives "0"
 * @returns decimal text from "0" to below "1", without trailing zeros
 * @throws DisclosureError `out_of_range` for a key that is no decimal from 0 to below 1; the place is `place[index]`
 */
export function cellKeyOf(keys: readonly RecordKey[], place = 'recordKeys'): string {
  const decimals = keys.map((key, index) => readKey(key, `${place}[${index}]`));
  const places = decimals.reduce((most, decimal) => Math.max(most, decimal.places), 0);
  const sum = decimals.reduce(
    (total, decimal) => total + decimal.digits * 10n ** BigInt(places - decimal.places),
    0n,
  );
  return decimalText({ digits: sum % 10n ** BigInt(places), places });
}

/** The key as the nearest number, for comparing. @throws DisclosureError `out_of_range` */
export function keyValue(key: RecordKey, place: string): number {
  if (!(typeof key === 'number' && key >= 0 && key < 1)) readKey(key, place);
  return Number(key);
}

function readKey(key: RecordKey, place: string): Decimal {
  const decimal = typeof key === 'number' || typeof key === 'string' ? parse(String(key)) : undefined;
  if (!decimal || decimal.digits >= 10n ** BigInt(decimal.places)) {
    throw new DisclosureError(
      'out_of_range',
      place,
      `must be a decimal from 0 to below 1 with at most ${PLACES_LIMIT} places`,
    );
  }
  return decimal;
}

function parse(text: string): Decimal | undefined {
  const [, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (whole + fraction === '' || text.length > LENGTH_LIMIT) return undefined;
  const digits = BigInt(whole + fraction);
  const places = fraction.length - Number(exponent);
  if (places > PLACES_LIMIT) return undefined;
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

function decimalText({ digits, places }: Decimal): string {
  const fraction = digits.toString().padStart(places, '0').replace(/0+$/, '');
  return fraction === '' ? '0' : `0.${fraction}`;
}
