import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { TownsModule } from '../towns/towns.module.js';
import { AccountsService } from './accounts.service.js';
import { PreferencesService } from './preferences.service.js';
import { UserEntity, UserOfficeEntity } from './user.entity.js';
import { UsersController } from './users.controller.js';
import { UsersQueries } from './users.queries.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([UserEntity, UserOfficeEntity]), AuditModule, TownsModule],
  controllers: [UsersController],
  providers: [UsersService, AccountsService, UsersQueries, PreferencesService],
  exports: [AccountsService, UsersQueries],
})
export class UsersModule {}
