import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import type { SessionEnder } from '../users/session-ender.port.js';
import { KnownDevices } from './known-devices.js';
import { SessionsRepository } from './sessions.repository.js';

@Injectable()
export class SessionEnding implements SessionEnder {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly devices: KnownDevices,
  ) {}

  async endAll(tx: Tx, userId: string, devices: boolean): Promise<void> {
    await this.sessions.endAll(tx, userId);
    if (devices) await this.devices.forget(tx, userId);
  }
}
