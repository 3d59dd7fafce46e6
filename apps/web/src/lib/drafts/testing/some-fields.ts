import type { DraftFields } from '../draft-fields.js';

/** Fields of a usual walk-in. */
export function someFields(patch: Partial<DraftFields> = {}): DraftFields {
  return {
    officeId: '0190bbbb-0000-7000-8000-000000000001',
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
    provided: ['i1'],
    contactsHanded: [],
    outcome: 'info_given',
    risk: 'none',
    riskActions: [],
    riskNote: '',
    note: '',
    workerId: '0190aaaa-0000-7000-8000-000000000001',
    startedAt: '2026-11-20T09:00:00.000Z',
    durationMinutes: null,
    durationReason: null,
    ...patch,
  };
}
