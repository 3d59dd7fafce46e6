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
import { Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { allows } from '@okenko/shared/access/permissions';
import { DomainError } from '../errors/domain-error.js';
import { OPEN_WHILE_LOCKED, PUBLIC, REQUIRES } from './requires.js';
import { VIEWER_SOURCE } from './viewer.js';
export class AccessGuard {
    constructor(reflector, source){
        this.reflector = reflector;
        this.source = source;
    }
    async canActivate(context) {
        const handler = context.getHandler();
        if (this.reflector.get(PUBLIC, handler) === true) return true;
        const permission = this.reflector.get(REQUIRES, handler);
        if (permission === undefined) throw new DomainError(403, 'access.denied');
        const request = context.switchToHttp().getRequest();
        const viewer = await this.source.viewerOf(request);
        if (viewer === null) throw new DomainError(401, 'auth.signed_out');
        const openWhileLocked = this.reflector.get(OPEN_WHILE_LOCKED, handler) === true;
        if (viewer.locked && !openWhileLocked) throw new DomainError(423, 'auth.locked');
        if (viewer.mustChangePassword && !openWhileLocked) throw new DomainError(403, 'auth.password_change_due');
        if (!allows(viewer.role, permission)) throw new DomainError(403, 'access.denied');
        request.viewer = viewer;
        return true;
    }
}
AccessGuard = _ts_decorate([
    Injectable(),
    _ts_param(1, Inject(VIEWER_SOURCE)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Reflector === "undefined" ? Object : Reflector,
        typeof ViewerSource === "undefined" ? Object : ViewerSource
    ])
], AccessGuard);

//# sourceMappingURL=access.guard.js.map