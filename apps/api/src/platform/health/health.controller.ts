import { Controller, Get } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { PublicRoute } from '../access/requires.js';
import { Database } from '../database/database.js';
import { DomainError } from '../errors/domain-error.js';

const healthy = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

const ASK = { name: 'health', text: 'SELECT 1' };

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @PublicRoute()
  @ApiResponse({ status: 200, standardSchema: healthy })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can work: its database answers. */
  @Get('ready')
  @PublicRoute()
  @ApiResponse({ status: 200, standardSchema: healthy })
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.read(ASK, []).catch(() => {
      throw new DomainError(503, 'server.busy');
    });
    return { status: 'ok' };
  }
}
