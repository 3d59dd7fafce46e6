import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { area, areaCodeParam, areaInput, areaList } from '@okenko/shared/offices/offices.contract';
import type { Area, AreaInput } from '@okenko/shared/offices/offices.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { AreasService } from './areas.service.js';

@Controller('areas')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  @Get()
  @Requires('office:read')
  @ApiResponse({ status: 200, standardSchema: areaList })
  list(@CurrentViewer() viewer: Viewer): Promise<{ items: Area[]; next: null }> {
    return this.areas.list(viewer);
  }

  @Put(':code')
  @Requires('office:manage')
  @ApiResponse({ status: 200, standardSchema: area })
  save(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: areaCodeParam }) { code }: { code: string },
    @Body({ schema: areaInput }) input: AreaInput,
  ): Promise<Area> {
    return this.areas.save(viewer, code, input);
  }
}
