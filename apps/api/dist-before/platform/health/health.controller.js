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
import { Controller, Get } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { PublicRoute } from '../access/requires.js';
import { Database } from '../database/database.js';
import { DomainError } from '../errors/domain-error.js';
const healthy = z.object({
    status: z.literal('ok')
}).meta({
    id: 'Health'
});
const ASK = {
    name: 'health',
    text: 'SELECT 1'
};
export class HealthController {
    constructor(database){
        this.database = database;
    }
    /** The process answers. */ live() {
        return {
            status: 'ok'
        };
    }
    /** The process can work: its database answers. */ async ready() {
        await this.database.read(ASK, []).catch(()=>{
            throw new DomainError(503, 'server.busy');
        });
        return {
            status: 'ok'
        };
    }
}
_ts_decorate([
    Get('live'),
    PublicRoute(),
    ApiResponse({
        status: 200,
        standardSchema: healthy
    }),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", []),
    _ts_metadata("design:returntype", Object)
], HealthController.prototype, "live", null);
_ts_decorate([
    Get('ready'),
    PublicRoute(),
    ApiResponse({
        status: 200,
        standardSchema: healthy
    }),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", []),
    _ts_metadata("design:returntype", Promise)
], HealthController.prototype, "ready", null);
HealthController = _ts_decorate([
    Controller('health'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], HealthController);

//# sourceMappingURL=health.controller.js.map