import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/config.js';
import { createApp } from './platform/http/create-app.js';
const config = readConfig();
const app = await createApp(AppModule.of(config), config);
await app.listen({
    port: config.port,
    host: config.host
});
// Started by another program that is gone: nobody is left who could stop this one.
process.on('disconnect', ()=>void app.close().finally(()=>process.exit(0)));

//# sourceMappingURL=main.js.map