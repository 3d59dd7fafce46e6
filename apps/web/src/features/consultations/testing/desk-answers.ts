import type { CodelistEntry, CodelistName } from '@okenko/shared/codelists/codelists.contract';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import type { Consultation, ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import type { Step } from '../../../lib/drafts/draft.js';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';
import { KEY } from '../../../lib/drafts/testing/bench.js';
import { FakeServer } from '../../../lib/drafts/testing/fake-server.js';
import { OFFICE_ID, aMe } from '../../../testing/a-me.js';
import { NO_ANSWER, Refusal, serveAnswers, type Answers } from '../../../testing/answers.js';

const LISTS: Record<CodelistName, readonly (readonly [code: string, label: string, group?: string])[]> = {
  topics: [
    ['02', 'Dluhy a hospodaření'],
    ['0201', 'exekuce, srážky ze mzdy'],
    ['0503', 'deprese, úzkost, vyčerpání'],
    ['0301', 'dávka státní sociální pomoci'],
  ],
  channels: [
    ['walk_in', 'osobně bez objednání', 'personal'],
    ['phone_in', 'telefon příchozí', 'phone'],
    ['green_line', 'bezplatná linka', 'phone'],
    ['email', 'e-mail', 'written'],
    ['online', 'videohovor', 'online'],
  ],
  outcomes: [
    ['info_given', 'informace předána'],
    ['referred', 'odkázán'],
  ],
  provided: [
    ['I1', 'informace o sociálních službách'],
    ['A2', 'pomoc s formulářem'],
    ['A4', 'předaný kontakt'],
    ['C1', 'první pomoc v krizi'],
  ],
  'target-groups': [['seniors', 'senioři']],
  'funding-projects': [],
  languages: [['uk', 'ukrajinština']],
};

function entry([code, label, group]: readonly [string, string, string?], position: number): CodelistEntry {
  const parent = code.length === 4 && /^\d+$/.test(code) ? code.slice(0, 2) : null;
  const rest = { sensitive: false, keywords: [], retired: false, revision: 1 };
  return {
    code,
    labels: { cs: label, pl: label, en: label },
    parent,
    position,
    group: group ?? null,
    ...rest,
  };
}

export const OFFICE = {
  id: OFFICE_ID,
  name: 'Nová radnice',
  address: '',
  phone: '',
  email: '',
  timeZone: 'Europe/Prague',
  hours: [],
  closed: false,
  revision: 1,
  quickTopics: ['0201', '0503'],
  defaults: {
    channel: 'walk_in',
    inquirer: 'self',
    subject: 'self',
    level: 'information',
    provided: ['I1'],
    outcome: 'info_given',
    ageBand: 'unknown',
    area: 'unknown',
    language: null,
    fundingProject: null,
  },
};

export const ME = aMe();
export const COLLEAGUE = { id: '01900000-0000-7000-8000-00000000000b', name: 'Marta Nová' };

export interface Desk {
  answers: Answers;
  server: FakeServer;
  /** Cuts and mends the connection. */
  offline: (is: boolean) => void;
  /** The records in the order in which they began. */
  records: () => Consultation[];
}

/** The API as a desk sees it, in memory: lists of the town, and consultations by the rules of the contract. */
export function serveDesk(): Desk {
  const answers = serveAnswers();
  const server = new FakeServer();
  server.person = { id: ME.user.id, name: ME.user.name };
  server.defaults = OFFICE.defaults as Partial<DraftFields>;
  let isOffline = false;
  const records = () =>
    [...server.kept.values()].map(({ record }) => record).sort((one, other) => (one.id < other.id ? -1 : 1));
  const page = (items: unknown) => (isOffline ? NO_ANSWER : { items, next: null });
  const rows = () =>
    page(
      records()
        .filter(({ state }) => state !== 'discarded')
        .reverse()
        .map(rowOf),
    );
  const step =
    (move: Step['move']) =>
    (request: { body: unknown }, { id = '' }: Record<string, string>) => {
      if (isOffline) return NO_ANSWER;
      const answer = server.take(id, { move, input: request.body } as Step);
      if (answer.kind === 'changed')
        return new Refusal(409, 'consultation.changed_meanwhile', { current: answer.record });
      if (answer.kind === 'refused')
        return new Refusal(answer.problem.status, answer.problem.code, answer.problem);
      return answer.kind === 'done' ? answer.record : NO_ANSWER;
    };
  for (const [name, items] of Object.entries(LISTS)) {
    answers.on(`GET /api/codelists/${name}`, { name, fixed: false, items: items.map(entry), next: null });
  }
  answers
    .on('GET /api/offices', { items: [OFFICE], next: null })
    .on('GET /api/areas', { items: [], next: null })
    .on('GET /api/users/colleagues', { items: [{ ...COLLEAGUE, active: true }], next: null })
    .on('GET /api/auth/draft-key', { userId: ME.user.id, key: KEY })
    .on('GET /api/consultations', rows)
    .on('POST /api/consultations/search', rows)
    .on('GET /api/consultations/:id', (_request: unknown, { id = '' }: Record<string, string>) =>
      server.record(id),
    )
    .on('GET /api/consultations/open', () => page(records().filter(({ state }) => isOpen(state))))
    .on('GET /api/consultations/filters', { items: [], next: null })
    .on('GET /api/consultations/day', daySummary(records))
    .on('PUT /api/consultations/:id', step('save'))
    .on('PUT /api/consultations/:id/presence', { others: [] });
  for (const move of ['close', 'discard', 'reopen'] as const) {
    answers.on(`POST /api/consultations/:id/${move}`, step(move));
  }
  return { answers, server, records, offline: (is) => (isOffline = is) };
}

/** The town retires an entry. */
export function retireIn(answers: Answers, name: CodelistName, code: string): void {
  const items = LISTS[name].map(entry).map((one) => ({ ...one, retired: one.code === code }));
  answers.on(`GET /api/codelists/${name}`, { name, fixed: false, items, next: null });
}

function daySummary(records: () => Consultation[]) {
  return () => {
    const closed = records().filter(({ state }) => state === 'closed');
    const of = (kind: Consultation['kind']) => closed.filter((record) => record.kind === kind).length;
    return {
      day: '2026-11-21',
      consultations: of('consultation'),
      orientations: of('orientation'),
      empty: of('empty'),
      minutes: 0,
      byChannel: [],
      colleagues: 0,
    };
  };
}

function rowOf(record: Consultation): ConsultationRow {
  const {
    id,
    contactNo,
    kind,
    emptyReason,
    state,
    channel,
    inquirer,
    topics,
    area,
    outcome,
    risk,
    worker,
    officeId,
  } = record;
  const own = {
    id,
    contactNo,
    kind,
    emptyReason,
    state,
    channel,
    inquirer,
    topics,
    area,
    outcome,
    risk,
    worker,
    officeId,
  };
  return { ...own, startedAt: record.startedAt, minutes: record.durationMinutes, excerpt: record.note };
}
