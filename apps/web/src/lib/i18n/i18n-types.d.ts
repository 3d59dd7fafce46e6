import 'i18next';
import type { texts as settingsTexts } from './settings-texts-cs.js';
import type { texts } from './texts-cs.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    /** Czech is complete by definition; a check compares the others with it. */
    resources: typeof texts & typeof settingsTexts;
    returnNull: false;
  }
}
