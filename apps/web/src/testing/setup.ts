import { loadTexts, startI18n } from '../lib/i18n/i18n.js';

await startI18n('cs');
await loadTexts('settings');

// jsdom has no layout to scroll.
window.scrollTo = () => {};
