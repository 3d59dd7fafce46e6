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
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { crestInput, town, townInput } from '@okenko/shared/towns/towns.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { TownsService } from './towns.service.js';
export class TownsController {
    constructor(towns){
        this.towns = towns;
    }
    current(viewer) {
        return this.towns.current(viewer);
    }
    save(viewer, input) {
        return this.towns.save(viewer, input);
    }
    saveCrest(viewer, input) {
        return this.towns.saveCrest(viewer, input.image);
    }
    async crest(viewer, reply) {
        const { bytes, type } = await this.towns.crest(viewer);
        await reply.type(type).header('Cache-Control', 'private, max-age=31536000').send(bytes);
    }
}
_ts_decorate([
    Get(),
    Requires('town:read'),
    ApiResponse({
        status: 200,
        standardSchema: town
    }),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], TownsController.prototype, "current", null);
_ts_decorate([
    Put(),
    Requires('town:manage'),
    ApiResponse({
        status: 200,
        standardSchema: town
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Body({
        schema: townInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof TownInput === "undefined" ? Object : TownInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], TownsController.prototype, "save", null);
_ts_decorate([
    Put('crest'),
    Requires('town:manage'),
    ApiResponse({
        status: 200,
        standardSchema: town
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Body({
        schema: crestInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof CrestInput === "undefined" ? Object : CrestInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], TownsController.prototype, "saveCrest", null);
_ts_decorate([
    Get('crest'),
    Requires('town:read'),
    ApiProduces('image/png', 'image/jpeg', 'image/webp'),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Res()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof FastifyReply === "undefined" ? Object : FastifyReply
    ]),
    _ts_metadata("design:returntype", Promise)
], TownsController.prototype, "crest", null);
TownsController = _ts_decorate([
    Controller('towns/current'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof TownsService === "undefined" ? Object : TownsService
    ])
], TownsController);

//# sourceMappingURL=towns.controller.js.map