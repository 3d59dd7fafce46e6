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
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC, REQUIRES } from './requires.js';
/** Metadata key under which Nest keeps a handler's path. */ const PATH = 'path';
export class HandlersNamed {
    constructor(discovery, scanner, reflector){
        this.discovery = discovery;
        this.scanner = scanner;
        this.reflector = reflector;
    }
    onApplicationBootstrap() {
        const silent = this.discovery.getControllers().flatMap(({ instance, name })=>this.silentHandlers(instance, name));
        if (silent.length > 0) throw new Error(`Handlers without @Requires or @PublicRoute: ${silent.join(', ')}`);
    }
    silentHandlers(instance, controller) {
        if (typeof instance !== 'object' || instance === null) return [];
        const prototype = Object.getPrototypeOf(instance);
        return this.scanner.getAllMethodNames(prototype).filter((method)=>this.isSilent(prototype[method])).map((method)=>`${String(controller)}.${method}`);
    }
    isSilent(handler) {
        if (handler === undefined || this.reflector.get(PATH, handler) === undefined) return false;
        const named = this.reflector.get(REQUIRES, handler) !== undefined;
        return !named && this.reflector.get(PUBLIC, handler) !== true;
    }
}
HandlersNamed = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof DiscoveryService === "undefined" ? Object : DiscoveryService,
        typeof MetadataScanner === "undefined" ? Object : MetadataScanner,
        typeof Reflector === "undefined" ? Object : Reflector
    ])
], HandlersNamed);

//# sourceMappingURL=handlers-named.js.map