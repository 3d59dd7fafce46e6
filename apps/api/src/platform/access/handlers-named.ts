import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC, REQUIRES } from './requires.js';

/** Metadata key under which Nest keeps a handler's path. */
const PATH = 'path';

/** Refuses to start when a handler names neither a right nor that it is public: silence would be a hole. */
@Injectable()
export class HandlersNamed implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery
      .getControllers()
      .flatMap(({ instance, name }) => this.silentHandlers(instance, name));
    if (silent.length > 0)
      throw new Error(`Handlers without @Requires or @PublicRoute: ${silent.join(', ')}`);
  }

  private silentHandlers(instance: unknown, controller: unknown): string[] {
    if (typeof instance !== 'object' || instance === null) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((method) => this.isSilent(prototype[method]))
      .map((method) => `${String(controller)}.${method}`);
  }

  private isSilent(handler: (() => unknown) | undefined): boolean {
    if (handler === undefined || this.reflector.get<unknown>(PATH, handler) === undefined) return false;
    const named = this.reflector.get<unknown>(REQUIRES, handler) !== undefined;
    return !named && this.reflector.get<unknown>(PUBLIC, handler) !== true;
  }
}
