/** From 1954 on a birth number has ten digits, the last a check digit (Act 133/2000, § 13). */
const TEN_DIGITS_SINCE = 54;
/** Until this year's births a remainder of ten was written as the check digit 0. */
const LAST_REMAINDER_TEN = 85;
/** Since 2004 a day that ran out of numbers goes on with the month raised by 20. */
const RAISED_MONTHS_SINCE = 2004;

const PESEL_WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
/** What PESEL adds to the month, by century. */
const PESEL_CENTURIES = [
  { offset: 80, from: 1800 },
  { offset: 60, from: 2200 },
  { offset: 40, from: 2100 },
  { offset: 20, from: 2000 },
  { offset: 0, from: 1900 },
];

/**
 * True for the digits of a possible Czech or Slovak birth number (rodné číslo), written without the slash: nine
 * digits of somebody born before 1954 (no check digit then), ten digits otherwise.
 */
export function isBirthNumber(digits: string): boolean {
  const yearOfCentury = Number(digits.slice(0, 2));
  if (digits.length === 9)
    return yearOfCentury < TEN_DIGITS_SINCE && hasBirthDate(digits, 1900 + yearOfCentury);
  if (digits.length !== 10) return false;
  const year = (yearOfCentury < TEN_DIGITS_SINCE ? 2000 : 1900) + yearOfCentury;
  return hasBirthDate(digits, year) && hasCheckDigit(digits, yearOfCentury);
}

function hasBirthDate(digits: string, year: number): boolean {
  const written = Number(digits.slice(2, 4));
  const withoutSex = written > 50 ? written - 50 : written;
  const month = withoutSex > 20 && year >= RAISED_MONTHS_SINCE ? withoutSex - 20 : withoutSex;
  return isDay(year, month, Number(digits.slice(4, 6)));
}

function hasCheckDigit(digits: string, yearOfCentury: number): boolean {
  if (Number(digits) % 11 === 0) return true;
  const oldRule = yearOfCentury >= TEN_DIGITS_SINCE && yearOfCentury <= LAST_REMAINDER_TEN;
  return oldRule && digits.endsWith('0') && Number(digits.slice(0, 9)) % 11 === 10;
}

/** True for the eleven digits of a possible PESEL (Polish Act on population registration, art. 15). */
export function isPesel(digits: string): boolean {
  if (digits.length !== 11) return false;
  const written = Number(digits.slice(2, 4));
  const century = PESEL_CENTURIES.find(({ offset }) => written > offset && written <= offset + 12);
  if (!century) return false;
  const year = century.from + Number(digits.slice(0, 2));
  if (!isDay(year, written - century.offset, Number(digits.slice(4, 6)))) return false;
  const sum = PESEL_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (10 - (sum % 10)) % 10 === Number(digits[10]);
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
