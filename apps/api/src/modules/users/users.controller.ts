import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { idParam } from '@okenko/shared/common/ids';
import type { Page } from '@okenko/shared/common/paging';
import {
  colleagueList,
  oneTimePassword,
  preferences,
  user,
  userInput,
  userPage,
  userSearch,
} from '@okenko/shared/users/users.contract';
import type {
  Colleague,
  OneTimePassword,
  Preferences,
  User,
  UserInput,
  UserSearch,
} from '@okenko/shared/users/users.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { PreferencesService } from './preferences.service.js';
import { UsersQueries } from './users.queries.js';
import { UsersService } from './users.service.js';

@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly queries: UsersQueries,
    private readonly preferences: PreferencesService,
  ) {}

  @Post('search')
  @HttpCode(200)
  @Requires('user:manage')
  @ApiResponse({ status: 200, standardSchema: userPage })
  search(
    @CurrentViewer() viewer: Viewer,
    @Body({ schema: userSearch }) input: UserSearch,
  ): Promise<Page<User>> {
    return this.queries.search(viewer, input);
  }

  @Get('colleagues')
  @Requires('user:read-colleagues')
  @ApiResponse({ status: 200, standardSchema: colleagueList })
  colleagues(@CurrentViewer() viewer: Viewer): Promise<{ items: Colleague[]; next: null }> {
    return this.queries.colleagues(viewer);
  }

  @Put('me/preferences')
  @Requires('session:own')
  @ApiResponse({ status: 200, standardSchema: preferences })
  savePreferences(
    @CurrentViewer() viewer: Viewer,
    @Body({ schema: preferences }) input: Preferences,
  ): Promise<Preferences> {
    return this.preferences.save(viewer, input);
  }

  @Get(':id')
  @Requires('user:manage')
  @ApiResponse({ status: 200, standardSchema: user })
  one(@CurrentViewer() viewer: Viewer, @Param({ schema: idParam }) { id }: { id: string }): Promise<User> {
    return this.users.one(viewer, id);
  }

  @Put(':id')
  @Requires('user:manage')
  @ApiResponse({ status: 200, standardSchema: user })
  save(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: userInput }) input: UserInput,
  ): Promise<User> {
    return this.users.save(viewer, id, input);
  }

  @Post(':id/one-time-password')
  @HttpCode(200)
  @Requires('user:manage')
  @ApiResponse({ status: 200, standardSchema: oneTimePassword })
  giveOneTimePassword(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
  ): Promise<OneTimePassword> {
    return this.users.giveOneTimePassword(viewer, id);
  }
}
