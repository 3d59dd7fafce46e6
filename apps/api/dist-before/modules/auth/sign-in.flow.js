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
import { CONFIG } from '../../platform/config/config.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuthService } from './auth.service.js';
import { readDevice, sessionCookie, setDeviceCookie, setSessionCookie } from './cookies.js';
import { MeQueries } from './me.queries.js';
import { SessionViewers } from './session-viewers.js';
import { SignInService } from './sign-in.service.js';
export class SignInFlow {
    constructor(signIns, auth, viewers, queries, config){
        this.signIns = signIns;
        this.auth = auth;
        this.viewers = viewers;
        this.queries = queries;
        this.config = config;
    }
    async signIn(input, request, reply) {
        const { token, device } = await this.signIns.signIn(input, request.ip, readDevice(request, this.config));
        setSessionCookie(reply, this.config, token);
        setDeviceCookie(reply, this.config, device);
        request.cookies[sessionCookie(this.config)] = token;
        return this.current(request);
    }
    me(viewer) {
        return this.queries.me(viewer);
    }
    async unlock(viewer, input, request) {
        await this.auth.unlock(viewer, input.password, request.ip);
        return this.current(request);
    }
    async workAs(viewer, input, request) {
        await this.auth.workAs(viewer, input);
        return this.current(request);
    }
    async current(request) {
        const viewer = await this.viewers.viewerOf(request);
        if (viewer === null) throw new DomainError(401, 'auth.signed_out');
        return this.queries.me(viewer);
    }
}
SignInFlow = _ts_decorate([
    Injectable(),
    _ts_param(4, Inject(CONFIG)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SignInService === "undefined" ? Object : SignInService,
        typeof AuthService === "undefined" ? Object : AuthService,
        typeof SessionViewers === "undefined" ? Object : SessionViewers,
        typeof MeQueries === "undefined" ? Object : MeQueries,
        typeof Config === "undefined" ? Object : Config
    ])
], SignInFlow);

//# sourceMappingURL=sign-in.flow.js.map