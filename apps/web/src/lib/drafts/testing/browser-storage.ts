import { setImmediate } from 'node:timers';

// The database of tests schedules by this where it is there; timers of jsdom take a millisecond each.
globalThis.setImmediate ??= setImmediate;
await import('fake-indexeddb/auto');
