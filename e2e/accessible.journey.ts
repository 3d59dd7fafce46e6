import { aFewContacts } from './desk/a-day-before.ts';
import { checkPlace } from './desk/check-place.ts';
import { deskPlaces, doorPlaces } from './desk/places.ts';
import { test } from './desk/test.ts';

test.describe('everybody can read the desk and the doors', () => {
  test.beforeAll(async ({ shelf }, { file }) => aFewContacts(await shelf.of(file)));
  for (const place of [...doorPlaces, ...deskPlaces]) checkPlace(place);
});
