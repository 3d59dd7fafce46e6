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
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { area, areaCodeParam, areaInput, areaList } from '@okenko/shared/offices/offices.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { AreasService } from './areas.service.js';
export class AreasController {
    constructor(areas){
        this.areas = areas;
    }
    list(viewer) {
        return this.areas.list(viewer);
    }
    save(viewer, { code }, input) {
        return this.areas.save(viewer, code, input);
    }
}
_ts_decorate([
    Get(),
    Requires('office:read'),
    ApiResponse({
        status: 200,
        standardSchema: areaList
    }),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AreasController.prototype, "list", null);
_ts_decorate([
    Put(':code'),
    Requires('office:manage'),
    ApiResponse({
        status: 200,
        standardSchema: area
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: areaCodeParam
    })),
    _ts_param(2, Body({
        schema: areaInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof AreaInput === "undefined" ? Object : AreaInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AreasController.prototype, "save", null);
AreasController = _ts_decorate([
    Controller('areas'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof AreasService === "undefined" ? Object : AreasService
    ])
], AreasController);

//# sourceMappingURL=areas.controller.js.map