import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/config.js';
import { ForeignMasterKey } from './platform/crypto/fitting-key.js';
import { createApp } from './platform/http/create-app.js';

const config = readConfig();
const app = await createApp(AppModule.of(config), config).catch((error: unknown) => {
  if (!(error instanceof ForeignMasterKey)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
await app.listen({ port: config.port, host: config.host });

// Started by another program that is gone: nobody is left who could stop this one.
process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
