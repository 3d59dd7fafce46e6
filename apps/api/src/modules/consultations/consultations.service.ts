import { Injectable } from '@nestjs/common';
import type {
  Consultation,
  ConsultationHistory,
  ConsultationPage,
  ConsultationSearch,
} from '@okenko/shared/consultations/consultations.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import type { AuditRecord } from '../audit/audit.service.js';
import { ConsultationView } from './consultation-view.js';
import { isOwn } from './consultation.policy.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { DeskQueries } from './desk.queries.js';
import type { StoredConsultation } from './stored-consultation.js';

/** A page asks for the record and then for its history: within this time it is one look. */
const LOOK_SECONDS = 60;

/** Reading that leaves a trace: a colleague's record, a restricted note, a search in what was written. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly repository: ConsultationsRepository,
    private readonly queries: ConsultationsQueries,
    private readonly desk: DeskQueries,
    private readonly view: ConsultationView,
    private readonly audit: AuditService,
  ) {}

  async one(viewer: Viewer, id: string): Promise<Consultation> {
    const record = await this.reach(viewer, id);
    const trace = traceOf(viewer, record);
    if (trace !== null) await this.audit.recordAlone(viewer, trace);
    return this.view.show(viewer, record);
  }

  async history(viewer: Viewer, id: string): Promise<ConsultationHistory> {
    const trace = traceOf(viewer, await this.reach(viewer, id));
    if (trace !== null) await this.audit.recordOnce(viewer, trace, LOOK_SECONDS);
    return { items: await this.desk.history(id), next: null };
  }

  /** The trace says that somebody searched the notes and by which filters, never for what. */
  async search(viewer: Viewer, search: ConsultationSearch): Promise<ConsultationPage> {
    const found = await this.queries.search(viewer, search);
    if (search.text !== '') {
      const filters = Object.keys(search).filter((name) => !['text', 'limit', 'cursor'].includes(name));
      await this.audit.recordAlone(viewer, {
        action: 'consultation.searched',
        details: { filters, found: found.items.length },
      });
    }
    return found;
  }

  private async reach(viewer: Viewer, id: string): Promise<StoredConsultation> {
    return this.view.within(viewer, await this.repository.load(id));
  }
}

/** What the log says of somebody who looks at a colleague's record; null for one's own. */
function traceOf(viewer: Viewer, record: StoredConsultation): AuditRecord | null {
  if (isOwn(viewer, record)) return null;
  return {
    action: 'consultation.read',
    subject: { type: 'consultation', id: record.id },
    details: { restricted: viewer.role === 'lead' && record.riskNote !== null },
  };
}
