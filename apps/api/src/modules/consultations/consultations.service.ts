import { Injectable } from '@nestjs/common';
import type {
  Consultation,
  ConsultationHistory,
  ConsultationPage,
  ConsultationSearch,
} from '@okenko/shared/consultations/consultations.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { ConsultationView } from './consultation-view.js';
import { isOwn } from './consultation.policy.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { DeskQueries } from './desk.queries.js';
import type { StoredConsultation } from './stored-consultation.js';

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
    return this.view.show(viewer, await this.read(viewer, id));
  }

  async history(viewer: Viewer, id: string): Promise<ConsultationHistory> {
    await this.read(viewer, id);
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

  private async read(viewer: Viewer, id: string): Promise<StoredConsultation> {
    const record = this.view.within(viewer, await this.repository.load(id));
    if (!isOwn(viewer, record)) {
      const details = { restricted: viewer.role === 'lead' && record.riskNote !== null };
      await this.audit.recordAlone(viewer, {
        action: 'consultation.read',
        subject: { type: 'consultation', id },
        details,
      });
    }
    return record;
  }
}
