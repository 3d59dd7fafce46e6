import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { DomainError } from '../errors/domain-error.js';
import { sendProblem } from '../errors/problem.filter.js';
/** Files with a hash in their name never change; the page that names them is always asked for anew. */ const FOR_EVER = 'public, max-age=31536000, immutable';
/** Serves the built web client; addresses the client knows get its page, unknown ones under /api a problem. */ export async function serveWeb(app, directory) {
    const fastify = app.getHttpAdapter().getInstance();
    const page = directory !== undefined && existsSync(join(directory, 'index.html'));
    if (page) {
        await app.register(fastifyStatic, {
            root: directory,
            wildcard: false,
            index: [
                'index.html'
            ],
            cacheControl: false,
            setHeaders: (reply, path)=>{
                void reply.header('Cache-Control', path.includes('/assets/') ? FOR_EVER : 'no-cache');
            }
        });
    }
    if (!page) return;
    fastify.get('/*', async (request, reply)=>{
        const ours = /^\/(api|hsds)(\/|$|\?)/.test(request.url);
        const wantsPage = (request.headers.accept ?? '').includes('text/html');
        if (ours || !wantsPage) return sendProblem(new DomainError(404, 'route.not_found'), request, reply);
        return reply.header('Cache-Control', 'no-cache').sendFile('index.html');
    });
}

//# sourceMappingURL=web-client.js.map