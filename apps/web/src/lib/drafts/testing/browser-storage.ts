import { setImmediate } from 'node:timers';

// The database of tests schedules by this where it is there; timers of jsdom take a millisecond each.
globalThis.setImmediate ??= setImmediate;
const fake = await import('fake-indexeddb');
Object.assign(globalThis, { indexedDB: new fake.IDBFactory(), IDBKeyRange: fake.IDBKeyRange });
// `idb` looks at these to know what it wraps.
const { IDBCursor, IDBDatabase, IDBIndex, IDBObjectStore, IDBRequest, IDBTransaction } = fake;
Object.assign(globalThis, { IDBCursor, IDBDatabase, IDBIndex, IDBObjectStore, IDBRequest, IDBTransaction });
