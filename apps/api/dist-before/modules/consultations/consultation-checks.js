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
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { CodelistsQueries } from '../codelists/codelists.queries.js';
import { UsersQueries } from '../users/users.queries.js';
import { startRefused, unknownCodes } from './consultation-rules.js';
export class ConsultationChecks {
    constructor(codelists, users, clock){
        this.codelists = codelists;
        this.users = users;
        this.clock = clock;
    }
    /**
   * Refuses codes that the town does not know, a start that cannot be, and a worker of another office. What the
   * record already holds is left alone: an old record may name a retired topic or somebody who left.
   * @throws DomainError with every field that is wrong
   */ async refuseWrong(townId, officeId, viewerId, before, content) {
        const fields = unknownCodes(await this.vocabulary(townId), before, content);
        if (content.startedAt !== before?.startedAt) fields.push(...startRefused(content.startedAt, this.clock.now()));
        const colleague = content.workerId !== viewerId && content.workerId !== before?.workerId;
        if (colleague && !await this.users.worksAt(content.workerId, townId, officeId)) fields.push({
            path: 'workerId',
            code: 'not_a_choice'
        });
        if (fields.length > 0) throw new DomainError(422, 'input.refused', {
            fields
        });
    }
    async vocabulary(townId) {
        const known = (list)=>this.codelists.known(townId, list);
        return {
            topics: await known('topics'),
            targetGroups: await known('target-groups'),
            provided: await known('provided'),
            outcomes: await known('outcomes'),
            channels: await known('channels'),
            fundingProjects: await known('funding-projects'),
            languages: await known('languages'),
            areas: await known('areas')
        };
    }
}
ConsultationChecks = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CodelistsQueries === "undefined" ? Object : CodelistsQueries,
        typeof UsersQueries === "undefined" ? Object : UsersQueries,
        typeof Clock === "undefined" ? Object : Clock
    ])
], ConsultationChecks);

//# sourceMappingURL=consultation-checks.js.map