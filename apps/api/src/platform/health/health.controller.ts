import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PublicRoute } from '../access/requires.js';
import { Database } from '../database/database.js';
import { DomainError } from '../errors/domain-error.js';

const ASK = { name: 'health', text: 'SELECT 1' };

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @PublicRoute()
  @ApiOkResponse()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can work: its database answers. */
  @Get('ready')
  @PublicRoute()
  @ApiOkResponse()
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.read(ASK, []).catch(() => {
      throw new DomainError(503, 'server.busy');
    });
    return { status: 'ok' };
  }
}
