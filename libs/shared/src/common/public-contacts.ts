import { z } from 'zod';
import { line } from './text.js';

/** Contacts of a town and its offices as people read them. Each may be left empty: there may be none. */

const PHONE_MAX = 40;
const ADDRESS_MAX = 200;
/** The shortest that is called: 158, 112. */
const DIGITS_MIN = 3;

const NUMBERS = String.raw`[+(\d][\d\s()+/.,;-]*`;
/** Behind the number, in the words of three languages: `kl. 12`, `wew. 12`, `ext. 12`. */
const EXTENSION = String.raw`(?:kl|linka|wew|ext)\.?\s*\d+`;
const PHONE = new RegExp(`^${NUMBERS}(?:${EXTENSION})?$`, 'i');

/** What looks like phone numbers: `158`, `116 111`, `+420 555 000 111`, `(22) 123-45-67`, `555 000 111, 555 000 112`. */
function isPhone(text: string): boolean {
  return PHONE.test(text) && text.replace(/\D/g, '').length >= DIGITS_MIN;
}

/** Only what a browser opens as a page: no `javascript:`, no other scheme. */
function isWebsite(text: string): boolean {
  return /^https?:\/\//i.test(text) && z.url({ protocol: /^https?$/ }).safeParse(text).success;
}

function mayBeEmpty(max: number, fits: (text: string) => boolean) {
  return line(max).refine((text) => text === '' || fits(text));
}

export const publicPhone = mayBeEmpty(PHONE_MAX, isPhone);
export const publicEmail = mayBeEmpty(ADDRESS_MAX, (text) => z.email().safeParse(text).success);
export const publicWebsite = mayBeEmpty(ADDRESS_MAX, isWebsite);
