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
import { idParam } from '@okenko/shared/common/ids';
import { office, officeInput, officeList } from '@okenko/shared/offices/offices.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { OfficesService } from './offices.service.js';
export class OfficesController {
    constructor(offices){
        this.offices = offices;
    }
    list(viewer) {
        return this.offices.list(viewer);
    }
    one(viewer, { id }) {
        return this.offices.one(viewer, id);
    }
    save(viewer, { id }, input) {
        return this.offices.save(viewer, id, input);
    }
}
_ts_decorate([
    Get(),
    Requires('office:read'),
    ApiResponse({
        status: 200,
        standardSchema: officeList
    }),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], OfficesController.prototype, "list", null);
_ts_decorate([
    Get(':id'),
    Requires('office:read'),
    ApiResponse({
        status: 200,
        standardSchema: office
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], OfficesController.prototype, "one", null);
_ts_decorate([
    Put(':id'),
    Requires('office:manage'),
    ApiResponse({
        status: 200,
        standardSchema: office
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: officeInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof OfficeInput === "undefined" ? Object : OfficeInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], OfficesController.prototype, "save", null);
OfficesController = _ts_decorate([
    Controller('offices'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof OfficesService === "undefined" ? Object : OfficesService
    ])
], OfficesController);

//# sourceMappingURL=offices.controller.js.map