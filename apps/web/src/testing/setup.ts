import { jest } from '@jest/globals';
import { configure } from '@testing-library/react';
import { loadTexts, startI18n } from '../lib/i18n/i18n.js';

/** Page tests share two cores with a database, an API and a browser: slow is not broken. */
const TEST_MS = 60_000;
const FIND_MS = 15_000;

jest.setTimeout(TEST_MS);
configure({ asyncUtilTimeout: FIND_MS });

await startI18n('cs');
await loadTexts('settings');

// jsdom has no layout to scroll.
window.scrollTo = () => {};
