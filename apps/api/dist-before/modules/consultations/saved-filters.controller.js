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
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { idParam } from '@okenko/shared/common/ids';
import { savedFilter, savedFilterInput, savedFilterList } from '@okenko/shared/consultations/consultations.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { SavedFiltersService } from './saved-filters.service.js';
export class SavedFiltersController {
    constructor(filters){
        this.filters = filters;
    }
    list(viewer) {
        return this.filters.list(viewer);
    }
    save(viewer, { id }, input) {
        return this.filters.save(viewer, id, input);
    }
    drop(viewer, { id }) {
        return this.filters.drop(viewer, id);
    }
}
_ts_decorate([
    Get(),
    Requires('consultation:read'),
    ApiResponse({
        status: 200,
        standardSchema: savedFilterList
    }),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], SavedFiltersController.prototype, "list", null);
_ts_decorate([
    Put(':id'),
    Requires('consultation:read'),
    ApiResponse({
        status: 200,
        standardSchema: savedFilter
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: savedFilterInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof SavedFilterInput === "undefined" ? Object : SavedFilterInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], SavedFiltersController.prototype, "save", null);
_ts_decorate([
    Delete(':id'),
    HttpCode(204),
    Requires('consultation:read'),
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
], SavedFiltersController.prototype, "drop", null);
SavedFiltersController = _ts_decorate([
    Controller('consultations/filters'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SavedFiltersService === "undefined" ? Object : SavedFiltersService
    ])
], SavedFiltersController);

//# sourceMappingURL=saved-filters.controller.js.map