import type { Problem } from '@okenko/shared/common/problem';
import { isOpen, nextState, type Move } from '@okenko/shared/consultations/consultation-status';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import type { Step } from '../draft.js';
import type { DraftFields } from '../draft-fields.js';
import { answerOf, type Answer, type DraftServer } from '../draft-server.js';

interface Kept {
  record: Consultation;
  /** The step that led here, to know a repetition. */
  last: string;
  firstClosedAt: Date | null;
  reopened: boolean;
}

const ABILITIES = {
  save: true,
  close: true,
  discard: true,
  reopen: true,
  correct: false,
  readRiskNote: true,
};

/** Does what the contract of consultations promises about revisions and states, in memory. */
export class FakeServer implements DraftServer {
  readonly kept = new Map<string, Kept>();
  /** How each request fares: `lost` never arrives, `unanswered` is done but its answer is lost. */
  fate: () => 'ok' | 'lost' | 'unanswered' | 'broken' | 'signed_out' = () => 'ok';
  person = { id: '0190aaaa-0000-7000-8000-000000000001', name: 'Jana Nováková' };
  requests = 0;
  /** Offices that are closed, with the moment of it in milliseconds: what began before is still taken. */
  readonly closed = new Map<string, number>();
  /** What the office puts into fields that a new record leaves out. */
  defaults: Partial<DraftFields> = {};

  constructor(private readonly now: () => number = () => Date.now()) {}

  async send(id: string, step: Step): Promise<Answer> {
    await Promise.resolve();
    this.requests += 1;
    const fate = this.fate();
    if (fate === 'lost' || fate === 'broken') return { kind: 'unreachable' };
    if (fate === 'signed_out') return { kind: 'signed_out' };
    const answer = structuredClone(this.take(id, step));
    return fate === 'unanswered' ? { kind: 'unreachable' } : answer;
  }

  /** What the API does with a step. */
  take(id: string, step: Step, by = this.person): Answer {
    const kept = this.kept.get(id);
    const said = JSON.stringify([step.move, step.input]);
    if (kept && kept.last === said && step.input.revision === kept.record.revision - 1)
      return done(kept.record);
    if (!kept)
      return step.move === 'save'
        ? this.make(id, step.input as Partial<DraftFields>, said, by)
        : no(404, 'not_found');
    if (step.input.revision !== kept.record.revision) {
      return answerOf({ ...problem(409, 'consultation.changed_meanwhile'), current: kept.record });
    }
    return this.move(kept, step, said, by);
  }

  record(id: string): Consultation | undefined {
    return this.kept.get(id)?.record;
  }

  private make(id: string, input: Partial<DraftFields>, said: string, by: Consultation['worker']): Answer {
    const { revision: _revision, ...fields } = input as Partial<DraftFields> & { revision: number };
    const closedAt = this.closed.get(fields.officeId ?? '');
    if (closedAt !== undefined && Date.parse(fields.startedAt ?? this.moment()) >= closedAt)
      return answerOf({
        ...problem(422, 'input.refused'),
        fields: [{ path: 'officeId', code: 'office_closed' }],
      });
    const record = {
      ...({ ...this.defaults, ...fields } as DraftFields),
      id,
      contactNo: null,
      state: 'open' as const,
      revision: 1,
      worker: by,
      recordedBy: by,
      endedAt: null,
      closedAt: null,
      reopenedAt: null,
      updatedAt: this.moment(),
      updatedBy: by,
      version: 1,
      abilities: ABILITIES,
    };
    this.kept.set(id, { record, last: said, firstClosedAt: null, reopened: false });
    return done(record);
  }

  private move(kept: Kept, step: Step, said: string, by: Consultation['worker']): Answer {
    const { record } = kept;
    const move: Move = step.move === 'discard' && record.state === 'closed' ? 'undo' : step.move;
    const closedAt = record.closedAt === null ? null : new Date(record.closedAt);
    const closing = { firstClosedAt: kept.firstClosedAt, closedAt, reopened: kept.reopened };
    const to = nextState(record.state, move, closing, new Date(this.now()));
    if (typeof to !== 'string') return no(409, `consultation.${to.refused}`);
    if (step.move === 'close' && record.kind === 'consultation' && record.topics.length === 0) {
      return answerOf({ ...problem(422, 'invalid'), fields: [{ path: 'topics', code: 'required' }] });
    }
    const fields = step.move === 'save' ? savedFields(step.input) : {};
    const endedAt = (step.move === 'close' ? step.input.endedAt : undefined) ?? this.moment();
    const ran = Math.round((Date.parse(endedAt) - Date.parse(record.startedAt)) / 60_000);
    const durationMinutes = record.durationMinutes ?? Math.max(0, ran);
    const ended = step.move === 'close' ? { endedAt, durationMinutes, closedAt: this.moment() } : {};
    const opened = step.move === 'reopen' ? { reopenedAt: this.moment() } : {};
    const next = {
      ...record,
      ...fields,
      ...ended,
      ...opened,
      state: to,
      revision: record.revision + 1,
      updatedBy: by,
    };
    this.kept.set(record.id, {
      record: {
        ...next,
        updatedAt: this.moment(),
        contactNo: isOpen(to) ? record.contactNo : 'OVA-2026-000001',
      },
      last: said,
      firstClosedAt:
        step.move === 'close' ? (kept.firstClosedAt ?? new Date(this.now())) : kept.firstClosedAt,
      reopened: kept.reopened || step.move === 'reopen',
    });
    return done(this.kept.get(record.id)!.record);
  }

  private moment(): string {
    return new Date(this.now()).toISOString();
  }
}

function savedFields(input: object): Partial<DraftFields> {
  const { revision: _revision, ...fields } = input as Partial<DraftFields> & { revision: number };
  return { ...fields, ...(fields.note !== undefined && { note: fields.note.trimEnd() }) };
}

function done(record: Consultation): Answer {
  return { kind: 'done', record };
}

function no(status: number, code: string): Answer {
  return answerOf(problem(status, code));
}

function problem(status: number, code: string): Problem {
  return { type: 'about:blank', title: code, status, code, requestId: 'test' };
}
