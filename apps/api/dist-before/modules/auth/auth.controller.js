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
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { changePasswordInput, draftKey, me, signInHints, signInInput, unlockInput, workAsInput } from '@okenko/shared/auth/auth.contract';
import { OpenWhileLocked, PublicRoute, Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { CONFIG } from '../../platform/config/config.js';
import { AuthService } from './auth.service.js';
import { clearSessionCookie } from './cookies.js';
import { DemoAccounts } from './demo-accounts.js';
import { DraftKeysService } from './draft-keys.service.js';
import { SignInFlow } from './sign-in.flow.js';
export class AuthController {
    constructor(auth, flow, draftKeys, demo, config){
        this.auth = auth;
        this.flow = flow;
        this.draftKeys = draftKeys;
        this.demo = demo;
        this.config = config;
    }
    hints() {
        return this.demo.hints();
    }
    signIn(input, request, reply) {
        return this.flow.signIn(input, request, reply);
    }
    me(viewer) {
        return this.flow.me(viewer);
    }
    async signOut(viewer, reply) {
        clearSessionCookie(reply, this.config);
        await this.auth.signOut(viewer);
    }
    async signOutEverywhere(viewer, reply) {
        clearSessionCookie(reply, this.config);
        await this.auth.signOutEverywhere(viewer);
    }
    lock(viewer) {
        return this.auth.lock(viewer);
    }
    unlock(viewer, input, request) {
        return this.flow.unlock(viewer, input, request);
    }
    workAs(viewer, input, request) {
        return this.flow.workAs(viewer, input, request);
    }
    changePassword(viewer, input, request) {
        return this.auth.changePassword(viewer, input, request.ip);
    }
    draftKey(viewer) {
        return this.draftKeys.take(viewer);
    }
}
_ts_decorate([
    Get('hints'),
    PublicRoute(),
    ApiResponse({
        status: 200,
        standardSchema: signInHints
    }),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", []),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuthController.prototype, "hints", null);
_ts_decorate([
    Post('sign-in'),
    HttpCode(200),
    PublicRoute(),
    ApiResponse({
        status: 200,
        standardSchema: me
    }),
    _ts_param(0, Body({
        schema: signInInput
    })),
    _ts_param(1, Req()),
    _ts_param(2, Res({
        passthrough: true
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SignInInput === "undefined" ? Object : SignInInput,
        typeof FastifyRequest === "undefined" ? Object : FastifyRequest,
        typeof FastifyReply === "undefined" ? Object : FastifyReply
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuthController.prototype, "signIn", null);
_ts_decorate([
    Get('me'),
    Requires('session:own'),
    OpenWhileLocked(),
    ApiResponse({
        status: 200,
        standardSchema: me
    }),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuthController.prototype, "me", null);
_ts_decorate([
    Post('sign-out'),
    HttpCode(204),
    Requires('session:own'),
    OpenWhileLocked(),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Res({
        passthrough: true
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof FastifyReply === "undefined" ? Object : FastifyReply
    ]),
    _ts_metadata("design:returntype", Promise)
], AuthController.prototype, "signOut", null);
_ts_decorate([
    Post('sign-out-everywhere'),
    HttpCode(204),
    Requires('session:own'),
    OpenWhileLocked(),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Res({
        passthrough: true
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof FastifyReply === "undefined" ? Object : FastifyReply
    ]),
    _ts_metadata("design:returntype", Promise)
], AuthController.prototype, "signOutEverywhere", null);
_ts_decorate([
    Post('lock'),
    HttpCode(204),
    Requires('session:own'),
    OpenWhileLocked(),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuthController.prototype, "lock", null);
_ts_decorate([
    Post('unlock'),
    HttpCode(200),
    Requires('session:own'),
    OpenWhileLocked(),
    ApiResponse({
        status: 200,
        standardSchema: me
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Body({
        schema: unlockInput
    })),
    _ts_param(2, Req()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof UnlockInput === "undefined" ? Object : UnlockInput,
        typeof FastifyRequest === "undefined" ? Object : FastifyRequest
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuthController.prototype, "unlock", null);
_ts_decorate([
    Post('work-as'),
    HttpCode(200),
    Requires('session:own'),
    ApiResponse({
        status: 200,
        standardSchema: me
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Body({
        schema: workAsInput
    })),
    _ts_param(2, Req()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof WorkAsInput === "undefined" ? Object : WorkAsInput,
        typeof FastifyRequest === "undefined" ? Object : FastifyRequest
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuthController.prototype, "workAs", null);
_ts_decorate([
    Post('password'),
    HttpCode(204),
    Requires('session:own'),
    OpenWhileLocked(),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Body({
        schema: changePasswordInput
    })),
    _ts_param(2, Req()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof ChangePasswordInput === "undefined" ? Object : ChangePasswordInput,
        typeof FastifyRequest === "undefined" ? Object : FastifyRequest
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuthController.prototype, "changePassword", null);
_ts_decorate([
    Get('draft-key'),
    Requires('session:own'),
    ApiResponse({
        status: 200,
        standardSchema: draftKey
    }),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuthController.prototype, "draftKey", null);
AuthController = _ts_decorate([
    Controller('auth'),
    _ts_param(4, Inject(CONFIG)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof AuthService === "undefined" ? Object : AuthService,
        typeof SignInFlow === "undefined" ? Object : SignInFlow,
        typeof DraftKeysService === "undefined" ? Object : DraftKeysService,
        typeof DemoAccounts === "undefined" ? Object : DemoAccounts,
        typeof Config === "undefined" ? Object : Config
    ])
], AuthController);

//# sourceMappingURL=auth.controller.js.map