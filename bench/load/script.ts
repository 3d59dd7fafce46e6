import { randomBytes } from 'node:crypto';
import type { Request, Work } from './work.ts';

/** What one connection sends next, and whether an answer is right. Null when there is no more work. */
export interface Script {
  next(): Request | null;
  accept(request: Request, status: number, body: string): boolean;
}

/** Each connection has a script of its own; what they share (fresh records) is shared through the work. */
export function scriptsFor(work: Work, connections: number): Script[] {
  const shared = { place: 0 };
  return Array.from({ length: connections }, (_, connection) => {
    switch (work.kind) {
      case 'ask':
        return asking(work.requests, connection);
      case 'create':
        return creating(work.bodies);
      case 'close':
        return closing(work.ids, shared);
      case 'autosave':
        return saving(work.ids[connection] ?? '', work.notes);
    }
  });
}

function asking(requests: readonly Request[], start: number): Script {
  let place = start;
  return {
    next: () => requests[place++ % requests.length] ?? null,
    accept: ({ rows }, status, body) => status === 200 && (rows === undefined || countRows(body) === rows),
  };
}

function creating(bodies: readonly string[]): Script {
  let place = 0;
  return {
    next: () => ({
      method: 'PUT',
      path: `/api/consultations/${uuid()}`,
      body: bodies[place++ % bodies.length] ?? '',
    }),
    accept: (_, status, body) => status === 200 && body.includes('"revision":1,'),
  };
}

function closing(ids: readonly string[], shared: { place: number }): Script {
  return {
    next: () => {
      const id = ids[shared.place++];
      return id === undefined
        ? null
        : { method: 'POST', path: `/api/consultations/${id}/close`, body: '{"revision":1}' };
    },
    accept: (_, status, body) =>
      status === 200 && body.includes('"state":"closed"') && body.includes('"revision":2,'),
  };
}

/** One person typing: each save is based on the one before. */
function saving(id: string, notes: readonly string[]): Script {
  let revision = 1;
  return {
    next: () => {
      const note = notes[revision % notes.length] ?? '';
      const body = JSON.stringify({ revision, note, outcome: 'referred' });
      return { method: 'PUT', path: `/api/consultations/${id}`, body };
    },
    accept: (_, status, body) => {
      revision += 1;
      return status === 200 && body.includes(`"revision":${revision},`);
    },
  };
}

/** Rows of a list in either server's answer, counted without parsing: the load must cost little. */
export function countRows(body: string): number {
  let count = 0;
  for (let at = body.indexOf('"risk":"'); at >= 0; at = body.indexOf('"risk":"', at + 8)) count += 1;
  return count;
}

/** UUID version 7 (RFC 9562, 5.7), as the browser makes it. */
function uuid(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
