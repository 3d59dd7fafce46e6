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
import { idParam } from '@okenko/shared/common/ids';
import { colleagueList, oneTimePassword, preferences, user, userInput, userPage, userSearch } from '@okenko/shared/users/users.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { PreferencesService } from './preferences.service.js';
import { UsersQueries } from './users.queries.js';
import { UsersService } from './users.service.js';
export class UsersController {
    constructor(users, queries, preferences){
        this.users = users;
        this.queries = queries;
        this.preferences = preferences;
    }
    search(viewer, input) {
        return this.queries.search(viewer, input);
    }
    colleagues(viewer) {
        return this.queries.colleagues(viewer);
    }
    savePreferences(viewer, input) {
        return this.preferences.save(viewer, input);
    }
    one(viewer, { id }) {
        return this.users.one(viewer, id);
    }
    save(viewer, { id }, input) {
        return this.users.save(viewer, id, input);
    }
    giveOneTimePassword(viewer, { id }) {
        return this.users.giveOneTimePassword(viewer, id);
    }
}
_ts_decorate([
    Post('search'),
    HttpCode(200),
    Requires('user:manage'),
    ApiResponse({
        status: 200,
        standardSchema: userPage
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Body({
        schema: userSearch
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof UserSearch === "undefined" ? Object : UserSearch
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UsersController.prototype, "search", null);
_ts_decorate([
    Get('colleagues'),
    Requires('user:read-colleagues'),
    ApiResponse({
        status: 200,
        standardSchema: colleagueList
    }),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UsersController.prototype, "colleagues", null);
_ts_decorate([
    Put('me/preferences'),
    Requires('session:own'),
    ApiResponse({
        status: 200,
        standardSchema: preferences
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Body({
        schema: preferences
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof Preferences === "undefined" ? Object : Preferences
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UsersController.prototype, "savePreferences", null);
_ts_decorate([
    Get(':id'),
    Requires('user:manage'),
    ApiResponse({
        status: 200,
        standardSchema: user
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
], UsersController.prototype, "one", null);
_ts_decorate([
    Put(':id'),
    Requires('user:manage'),
    ApiResponse({
        status: 200,
        standardSchema: user
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: userInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof UserInput === "undefined" ? Object : UserInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UsersController.prototype, "save", null);
_ts_decorate([
    Post(':id/one-time-password'),
    HttpCode(200),
    Requires('user:manage'),
    ApiResponse({
        status: 200,
        standardSchema: oneTimePassword
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
], UsersController.prototype, "giveOneTimePassword", null);
UsersController = _ts_decorate([
    Controller('users'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof UsersService === "undefined" ? Object : UsersService,
        typeof UsersQueries === "undefined" ? Object : UsersQueries,
        typeof PreferencesService === "undefined" ? Object : PreferencesService
    ])
], UsersController);

//# sourceMappingURL=users.controller.js.map