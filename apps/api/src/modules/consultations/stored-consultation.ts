import type { ConsultationContent } from '@okenko/shared/consultations/consultations.contract';
import type { State } from '@okenko/shared/consultations/consultation-status';

/** The restricted note as it is kept. */
export interface SealedNote {
  riskNote: Buffer | null;
  /** Who wrote it as it stands; null without one, and for notes of before this was kept. */
  riskNoteBy: string | null;
}

/** A record as this module holds it in memory. The restricted note stays sealed until somebody may read it. */
export interface StoredConsultation extends SealedNote {
  id: string;
  townId: string;
  officeId: string;
  contactNo: string | null;
  state: State;
  revision: number;
  version: number;
  content: Omit<ConsultationContent, 'riskNote'>;
  recordedBy: string;
  updatedBy: string;
  names: { worker: string; recordedBy: string; updatedBy: string };
  endedAt: Date | null;
  firstClosedAt: Date | null;
  closedAt: Date | null;
  reopenedAt: Date | null;
  updatedAt: Date;
}
