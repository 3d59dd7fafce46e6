import { Global, Module } from '@nestjs/common';
import { Periodic } from './periodic.js';

@Global()
@Module({ providers: [Periodic], exports: [Periodic] })
export class JobsModule {}
