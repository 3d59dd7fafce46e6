import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { crestInput, town, townInput } from '@okenko/shared/towns/towns.contract';
import type { CrestInput, Town, TownInput } from '@okenko/shared/towns/towns.contract';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { TownsService } from './towns.service.js';

@Controller('towns/current')
export class TownsController {
  constructor(private readonly towns: TownsService) {}

  @Get()
  @Requires('town:read')
  @ApiResponse({ status: 200, standardSchema: town })
  current(@CurrentViewer() viewer: Viewer): Promise<Town> {
    return this.towns.current(viewer);
  }

  @Put()
  @Requires('town:manage')
  @ApiResponse({ status: 200, standardSchema: town })
  save(@CurrentViewer() viewer: Viewer, @Body({ schema: townInput }) input: TownInput): Promise<Town> {
    return this.towns.save(viewer, input);
  }

  @Put('crest')
  @Requires('town:manage')
  @ApiResponse({ status: 200, standardSchema: town })
  saveCrest(@CurrentViewer() viewer: Viewer, @Body({ schema: crestInput }) input: CrestInput): Promise<Town> {
    return this.towns.saveCrest(viewer, input.image);
  }

  @Get('crest')
  @Requires('town:read')
  @ApiResponse({ status: 200, content: { 'image/png': {}, 'image/jpeg': {}, 'image/webp': {} } })
  async crest(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, type } = await this.towns.crest(viewer);
    await reply
      .type(type)
      .header('Cache-Control', 'private, max-age=86400')
      .header('Vary', 'Cookie')
      .send(bytes);
  }
}
