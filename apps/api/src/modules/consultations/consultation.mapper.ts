import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { abilities } from './consultation.policy.js';
import type { StoredConsultation } from './stored-consultation.js';

/**
 * The record as this viewer sees it.
 * @param openRiskNote unseals the restricted note; called only where the viewer may read it
 */
export function toConsultation(
  viewer: Viewer,
  record: StoredConsultation,
  now: Date,
  openRiskNote: (sealed: Buffer) => string,
): Consultation {
  const { content } = record;
  const may = abilities(viewer, record, now);
  return {
    id: record.id,
    contactNo: record.contactNo,
    state: record.state,
    revision: record.revision,
    officeId: record.officeId,
    kind: content.kind,
    emptyReason: content.emptyReason,
    channel: content.channel,
    inquirer: content.inquirer,
    subject: content.subject,
    topics: content.topics,
    area: content.area,
    ageBand: content.ageBand,
    sex: content.sex,
    targetGroups: content.targetGroups,
    language: content.language,
    interpreting: content.interpreting,
    fundingProject: content.fundingProject,
    level: content.level,
    provided: content.provided,
    contactsHanded: content.contactsHanded,
    outcome: content.outcome,
    risk: content.risk,
    riskActions: content.riskActions,
    riskNote: may.readRiskNote && record.riskNote !== null ? openRiskNote(record.riskNote) : '',
    note: content.note,
    workerId: content.workerId,
    startedAt: content.startedAt,
    durationMinutes: content.durationMinutes,
    durationReason: content.durationReason,
    worker: { id: content.workerId, name: record.names.worker },
    recordedBy: { id: record.recordedBy, name: record.names.recordedBy },
    endedAt: record.endedAt?.toISOString() ?? null,
    closedAt: record.closedAt?.toISOString() ?? null,
    reopenedAt: record.reopenedAt?.toISOString() ?? null,
    updatedAt: record.updatedAt.toISOString(),
    updatedBy: { id: record.updatedBy, name: record.names.updatedBy },
    version: record.version,
    abilities: may,
  };
}
