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
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { codelist, codelistEntry, codelistEntryInput, codelistEntryParam, codelistOrder, codelistParam } from '@okenko/shared/codelists/codelists.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { CodelistsService } from './codelists.service.js';
export class CodelistsController {
    constructor(codelists){
        this.codelists = codelists;
    }
    list(viewer, { name }) {
        return this.codelists.list(viewer, name);
    }
    save(viewer, { name, code }, input) {
        return this.codelists.save(viewer, name, code, input);
    }
    reorder(viewer, { name }, input) {
        return this.codelists.reorder(viewer, name, input.codes);
    }
}
_ts_decorate([
    Get(':name'),
    Requires('codelist:read'),
    ApiResponse({
        status: 200,
        standardSchema: codelist
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: codelistParam
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CodelistsController.prototype, "list", null);
_ts_decorate([
    Put(':name/:code'),
    Requires('codelist:manage'),
    ApiResponse({
        status: 200,
        standardSchema: codelistEntry
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: codelistEntryParam
    })),
    _ts_param(2, Body({
        schema: codelistEntryInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof CodelistEntryInput === "undefined" ? Object : CodelistEntryInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CodelistsController.prototype, "save", null);
_ts_decorate([
    Post(':name/order'),
    HttpCode(200),
    Requires('codelist:manage'),
    ApiResponse({
        status: 200,
        standardSchema: codelist
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: codelistParam
    })),
    _ts_param(2, Body({
        schema: codelistOrder
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof CodelistOrder === "undefined" ? Object : CodelistOrder
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CodelistsController.prototype, "reorder", null);
CodelistsController = _ts_decorate([
    Controller('codelists'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CodelistsService === "undefined" ? Object : CodelistsService
    ])
], CodelistsController);

//# sourceMappingURL=codelists.controller.js.map