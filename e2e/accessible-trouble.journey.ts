import { aFewContacts } from './desk/a-day-before.ts';
import { checkPlace } from './desk/check-place.ts';
import { test } from './desk/test.ts';
import { troublePlaces } from './desk/trouble-places.ts';

test.describe('everybody can read what went wrong', () => {
  test.beforeAll(async ({ shelf }, { file }) => aFewContacts(await shelf.of(file)));
  for (const place of troublePlaces) checkPlace(place);
});
