import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import {
  codelist,
  codelistEntry,
  codelistEntryInput,
  codelistEntryParam,
  codelistOrder,
  codelistParam,
} from '@okenko/shared/codelists/codelists.contract';
import type {
  Codelist,
  CodelistEntry,
  CodelistEntryInput,
  CodelistName,
  CodelistOrder,
} from '@okenko/shared/codelists/codelists.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CodelistsService } from './codelists.service.js';

@Controller('codelists')
export class CodelistsController {
  constructor(private readonly codelists: CodelistsService) {}

  @Get(':name')
  @Requires('codelist:read')
  @ApiResponse({ status: 200, standardSchema: codelist })
  list(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: codelistParam }) { name }: { name: CodelistName },
  ): Promise<Codelist> {
    return this.codelists.list(viewer, name);
  }

  @Put(':name/:code')
  @Requires('codelist:manage')
  @ApiResponse({ status: 200, standardSchema: codelistEntry })
  save(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: codelistEntryParam }) { name, code }: { name: CodelistName; code: string },
    @Body({ schema: codelistEntryInput }) input: CodelistEntryInput,
  ): Promise<CodelistEntry> {
    return this.codelists.save(viewer, name, code, input);
  }

  @Post(':name/order')
  @HttpCode(200)
  @Requires('codelist:manage')
  @ApiResponse({ status: 200, standardSchema: codelist })
  reorder(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: codelistParam }) { name }: { name: CodelistName },
    @Body({ schema: codelistOrder }) input: CodelistOrder,
  ): Promise<Codelist> {
    return this.codelists.reorder(viewer, name, input.codes);
  }
}
