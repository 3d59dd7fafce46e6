import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CodelistsModule } from '../codelists/codelists.module.js';
import { OFFICE_USES } from '../offices/office-use.port.js';
import { OfficesModule } from '../offices/offices.module.js';
import { UsersModule } from '../users/users.module.js';
import { CloseConsultation, ClosingParts } from './close-consultation.js';
import { ConsultationChecks } from './consultation-checks.js';
import { ConsultationMoves } from './consultation-moves.js';
import { ConsultationView } from './consultation-view.js';
import { ConsultationsChores } from './consultations.chores.js';
import { ConsultationsController } from './consultations.controller.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { ConsultationsService } from './consultations.service.js';
import { ContactNumbers } from './contact-numbers.js';
import { DeskQueries } from './desk.queries.js';
import { ConsultationsOfficeUses } from './office-uses.js';
import { PresenceService } from './presence.service.js';
import { RecordingController } from './recording.controller.js';
import { SaveConsultation } from './save-consultation.js';
import { SavedFiltersController } from './saved-filters.controller.js';
import { SavedFiltersService } from './saved-filters.service.js';

/** Global because the offices above ask it, through their port, what is open there. */
@Global()
@Module({
  imports: [AuditModule, OfficesModule, UsersModule, CodelistsModule],
  // Filters stand before the record: their address would read as a record's id.
  controllers: [SavedFiltersController, ConsultationsController, RecordingController],
  providers: [
    ConsultationsService,
    ConsultationsQueries,
    DeskQueries,
    ConsultationsRepository,
    ConsultationView,
    ConsultationChecks,
    SaveConsultation,
    CloseConsultation,
    ClosingParts,
    ConsultationMoves,
    ContactNumbers,
    PresenceService,
    SavedFiltersService,
    ConsultationsChores,
    ConsultationsOfficeUses,
    { provide: OFFICE_USES, useExisting: ConsultationsOfficeUses },
  ],
  exports: [ConsultationsChores, OFFICE_USES],
})
export class ConsultationsModule {}
