import { Injectable } from '@nestjs/common';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { changedMeanwhile, notFound } from '../../platform/errors/domain-error.js';
import type { DomainError } from '../../platform/errors/domain-error.js';
import { Live } from '../../platform/live/live.js';
import { isOwn, reaches } from './consultation.policy.js';
import { toConsultation } from './consultation.mapper.js';
import type { StoredConsultation } from './stored-consultation.js';

/** How a record leaves this module: as the viewer may see it, and as news to the office. */
@Injectable()
export class ConsultationView {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly live: Live,
  ) {}

  /** A record within the viewer's reach, or the answer for one that does not exist. */
  within(viewer: Viewer, record: StoredConsultation | null): StoredConsultation {
    if (record === null || !reaches(viewer, record)) throw notFound('consultation');
    return record;
  }

  show(viewer: Viewer, record: StoredConsultation): Consultation {
    const open = (sealed: Buffer) => this.vault.open('risk-note', record.id, sealed).toString('utf8');
    return toConsultation(viewer, record, this.clock.now(), open);
  }

  /** The record where nothing is written down of who read it: the restricted note stays with its own people. */
  glimpse(viewer: Viewer, record: StoredConsultation): Consultation {
    if (isOwn(viewer, record)) return this.show(viewer, record);
    const shown = toConsultation(viewer, record, this.clock.now(), () => '');
    return { ...shown, abilities: { ...shown.abilities, readRiskNote: false } };
  }

  conflict(viewer: Viewer, record: StoredConsultation): DomainError {
    return changedMeanwhile('consultation', this.glimpse(viewer, record));
  }

  /** Seals the restricted note; an empty one is none. */
  sealRiskNote(id: string, text: string): Buffer | null {
    return text === '' ? null : this.vault.seal('risk-note', id, Buffer.from(text, 'utf8'));
  }

  /** Call after commit: whoever has the office on the screen fetches what changed. */
  tell(record: StoredConsultation): void {
    const { id, officeId, state, revision } = record;
    const data = { id, officeId, workerId: record.content.workerId, state, revision };
    this.live.publish({ townId: record.townId, officeId, userId: null, type: 'consultation', data });
  }
}
