import { askEarly } from '../../lib/early.js';
import { paths } from '../../lib/paths.js';

/** Asks for what the desk shows first. */
export function askForDesk(): void {
  void askEarly(paths.codelist('topics'));
  void askEarly(paths.offices);
  void askEarly(paths.codelist('channels'));
  void askEarly(paths.openContacts);
}
