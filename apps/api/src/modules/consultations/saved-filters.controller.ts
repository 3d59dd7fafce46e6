import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { idParam } from '@okenko/shared/common/ids';
import {
  savedFilter,
  savedFilterInput,
  savedFilterList,
} from '@okenko/shared/consultations/consultations.contract';
import type { SavedFilter, SavedFilterInput } from '@okenko/shared/consultations/consultations.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { SavedFiltersService } from './saved-filters.service.js';

@Controller('consultations/filters')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFiltersService) {}

  @Get()
  @Requires('consultation:read')
  @ApiResponse({ status: 200, standardSchema: savedFilterList })
  list(@CurrentViewer() viewer: Viewer): Promise<{ items: SavedFilter[]; next: null }> {
    return this.filters.list(viewer);
  }

  @Put(':id')
  @Requires('consultation:read')
  @ApiResponse({ status: 200, standardSchema: savedFilter })
  save(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: savedFilterInput }) input: SavedFilterInput,
  ): Promise<SavedFilter> {
    return this.filters.save(viewer, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('consultation:read')
  drop(@CurrentViewer() viewer: Viewer, @Param({ schema: idParam }) { id }: { id: string }): Promise<void> {
    return this.filters.drop(viewer, id);
  }
}
