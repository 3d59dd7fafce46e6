import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { idParam } from '@okenko/shared/common/ids';
import { office, officeInput, officeList, officeUse } from '@okenko/shared/offices/offices.contract';
import type { Office, OfficeInput, OfficeUse } from '@okenko/shared/offices/offices.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { OfficesService } from './offices.service.js';

@Controller('offices')
export class OfficesController {
  constructor(private readonly offices: OfficesService) {}

  @Get()
  @Requires('office:read')
  @ApiResponse({ status: 200, standardSchema: officeList })
  list(@CurrentViewer() viewer: Viewer): Promise<{ items: Office[]; next: null }> {
    return this.offices.list(viewer);
  }

  @Get(':id')
  @Requires('office:read')
  @ApiResponse({ status: 200, standardSchema: office })
  one(@CurrentViewer() viewer: Viewer, @Param({ schema: idParam }) { id }: { id: string }): Promise<Office> {
    return this.offices.one(viewer, id);
  }

  @Get(':id/use')
  @Requires('office:manage')
  @ApiResponse({ status: 200, standardSchema: officeUse })
  use(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
  ): Promise<OfficeUse> {
    return this.offices.use(viewer, id);
  }

  @Put(':id')
  @Requires('office:manage')
  @ApiResponse({ status: 200, standardSchema: office })
  save(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: officeInput }) input: OfficeInput,
  ): Promise<Office> {
    return this.offices.save(viewer, id, input);
  }
}
