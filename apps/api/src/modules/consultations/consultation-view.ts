import { Injectable } from '@nestjs/common';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { changedMeanwhile, notFound } from '../../platform/errors/domain-error.js';
import type { DomainError } from '../../platform/errors/domain-error.js';
import { Live } from '../../platform/live/live.js';
import { isOwnRiskNote, ownersOf, reaches } from './consultation.policy.js';
import { toConsultation } from './consultation.mapper.js';
import type { SealedNote, StoredConsultation } from './stored-consultation.js';

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
    if (record.riskNote === null || isOwnRiskNote(viewer, record)) return this.show(viewer, record);
    const shown = toConsultation(viewer, record, this.clock.now(), () => '');
    return { ...shown, abilities: { ...shown.abilities, readRiskNote: false } };
  }

  conflict(viewer: Viewer, record: StoredConsultation): DomainError {
    return changedMeanwhile('consultation', this.glimpse(viewer, record));
  }

  /** True where a save leaves the restricted note as this viewer sees it: nothing was sent, or the same text. */
  keepsRiskNote(viewer: Viewer, record: StoredConsultation, sent: string | undefined): boolean {
    return sent === undefined || sent === this.show(viewer, record).riskNote;
  }

  /** Seals the restricted note as this viewer wrote it; an empty one is none. */
  sealRiskNote(viewer: Viewer, id: string, text: string): SealedNote {
    if (text === '') return { riskNote: null, riskNoteBy: null };
    const riskNote = this.vault.seal('risk-note', id, Buffer.from(text, 'utf8'));
    return { riskNote, riskNoteBy: viewer.userId };
  }

  /**
   * Call after commit: whoever has the office on the screen fetches what changed.
   * @param before the record as it stood: whoever held it then hears that it went
   */
  tell(record: StoredConsultation, before = record): void {
    const { id, townId, officeId, state, revision } = record;
    const data = { id, officeId, workerId: record.content.workerId, state, revision };
    const ownerIds = [...new Set([...ownersOf(record), ...ownersOf(before)])];
    this.live.publish({ townId, officeId, ownerIds, userId: null, type: 'consultation', data });
  }
}
