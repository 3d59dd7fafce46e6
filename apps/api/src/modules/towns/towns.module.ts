import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { TownEntity } from './town.entity.js';
import { TownsController } from './towns.controller.js';
import { TownsService } from './towns.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([TownEntity]), AuditModule],
  controllers: [TownsController],
  providers: [TownsService],
  exports: [TownsService],
})
export class TownsModule {}
