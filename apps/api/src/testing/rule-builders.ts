import type { Role } from '@okenko/shared/access/roles';
import type { StoredConsultation } from '../modules/consultations/stored-consultation.js';
import type { Viewer } from '../platform/access/viewer.js';

/** Values for tests of pure rules: no database behind them. */
export const NOW = new Date('2026-11-21T10:00:00.000Z');

export function minutesAgo(minutes: number): Date {
  return new Date(NOW.getTime() - minutes * 60_000);
}

export function aViewer(role: Role, changes: Partial<Viewer> = {}): Viewer {
  return {
    userId: 'me',
    townId: 'town',
    role,
    officeId: 'office',
    officeIds: ['office'],
    locked: false,
    mustChangePassword: false,
    oneTimeSession: false,
    session: Buffer.alloc(32),
    requestId: 'request',
    ...changes,
  };
}

export const CONTENT: StoredConsultation['content'] = {
  kind: 'consultation',
  emptyReason: null,
  channel: 'walk_in',
  inquirer: 'self',
  subject: 'self',
  topics: ['0101'],
  area: 'unknown',
  ageBand: 'unknown',
  sex: null,
  targetGroups: [],
  language: null,
  interpreting: false,
  fundingProject: null,
  level: 'information',
  provided: ['I1'],
  contactsHanded: [],
  outcome: 'info_given',
  risk: 'none',
  riskActions: [],
  note: '',
  workerId: 'me',
  startedAt: '2026-11-21T09:30:00.000Z',
  durationMinutes: null,
  durationReason: null,
};

/** A record of a worker, in a state, with the moments that this state has. */
export function aRecord(
  workerId: string,
  state: StoredConsultation['state'],
  changes: Partial<StoredConsultation> = {},
): StoredConsultation {
  const closedAt =
    state === 'open' || state === 'discarded' ? null : minutesAgo(state === 'locked' ? 3_000 : 5);
  return {
    id: 'record',
    townId: 'town',
    officeId: 'office',
    contactNo: null,
    state,
    revision: 1,
    version: 1,
    content: { ...CONTENT, workerId },
    riskNote: null,
    riskNoteBy: null,
    recordedBy: workerId,
    updatedBy: workerId,
    names: { worker: '', recordedBy: '', updatedBy: '' },
    endedAt: closedAt,
    firstClosedAt: closedAt,
    closedAt,
    reopenedAt: state === 'reopened' ? minutesAgo(1) : null,
    updatedAt: minutesAgo(1),
    ...changes,
  };
}
