function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CodelistsModule } from '../codelists/codelists.module.js';
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
import { PresenceService } from './presence.service.js';
import { RecordingController } from './recording.controller.js';
import { SaveConsultation } from './save-consultation.js';
import { SavedFiltersController } from './saved-filters.controller.js';
import { SavedFiltersService } from './saved-filters.service.js';
export class ConsultationsModule {
}
ConsultationsModule = _ts_decorate([
    Module({
        imports: [
            AuditModule,
            OfficesModule,
            UsersModule,
            CodelistsModule
        ],
        // Filters stand before the record: their address would read as a record's id.
        controllers: [
            SavedFiltersController,
            ConsultationsController,
            RecordingController
        ],
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
            ConsultationsChores
        ],
        exports: [
            ConsultationsChores
        ]
    })
], ConsultationsModule);

//# sourceMappingURL=consultations.module.js.map