import { describe, expect, test } from '@jest/globals';
import { Controller, Get, Global, Module, Post } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { createApp } from '../http/create-app.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { AccessModule } from './access.module.js';
import { PublicRoute, Requires } from './requires.js';
import { VIEWER_SOURCE } from './viewer.js';

@Controller('named')
class NamedController {
  @Get()
  @Requires('town:read')
  read(): string {
    return this.helper();
  }

  @Get('open')
  @PublicRoute()
  open(): string {
    return '';
  }

  helper(): string {
    return 'no handler';
  }
}

@Controller('silent')
class SilentController extends NamedController {
  @Post()
  write(): string {
    return '';
  }
}

@Controller('inherits')
class InheritsController extends SilentController {}

@Global()
@Module({
  providers: [{ provide: VIEWER_SOURCE, useValue: { viewerOf: () => null } }],
  exports: [VIEWER_SOURCE],
})
class NobodyModule {}

async function start(controller: Type): Promise<void> {
  @Module({ imports: [NobodyModule, JobsModule, AccessModule], controllers: [controller] })
  class Tiny {}
  const config = { trustedProxies: [], secureCookies: false } as unknown as Config;
  const app = await createApp(Tiny, config);
  await app.init().finally(() => app.close());
}

describe('the start', () => {
  test('goes on when every handler names its right or is public', async () => {
    await expect(start(NamedController)).resolves.toBeUndefined();
  });

  test.each([SilentController, InheritsController])(
    'is refused for %p: it has a handler that says nothing',
    async (controller) => {
      await expect(start(controller)).rejects.toThrow(`${controller.name}.write`);
    },
  );
});
