import { Global, Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { Live } from './live.js';

@Global()
@Module({ providers: [Live], controllers: [EventsController], exports: [Live] })
export class LiveModule {}
