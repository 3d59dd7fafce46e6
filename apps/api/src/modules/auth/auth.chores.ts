import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Periodic } from '../../platform/jobs/periodic.js';
import { KnownDevices } from './known-devices.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInCounters } from './sign-in-counters.js';

const CLEAR_EVERY_MS = 10 * 60_000;

/** Clears sessions and counters whose time is over. */
@Injectable()
export class AuthChores implements OnApplicationBootstrap {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly counters: SignInCounters,
    private readonly devices: KnownDevices,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(CLEAR_EVERY_MS, 'clear ended sessions', async () => {
      await this.sessions.clearOld(this.clock.now());
      await this.counters.clearOld();
      await this.devices.clearOld(this.clock.now());
    });
  }
}
