import { realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '../errors/domain-error.js';
import { sendProblem } from '../errors/problem.filter.js';

const PAGE = 'index.html';
/** Files with a hash in their name never change; the page that names them is always asked for anew. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

/**
 * Serves the built web client; addresses the client knows get its page, unknown ones under /api a problem. Files are
 * looked up when they are asked for, so that a client that was built anew is served without a restart.
 */
export async function serveWeb(app: NestFastifyApplication, directory: string | undefined): Promise<void> {
  if (directory === undefined) return;
  const root = resolve(directory);
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root,
    serve: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header('Cache-Control', path.includes('/assets/') ? FOR_EVER : ALWAYS_ASK);
    },
  });
  fastify.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const asked = request.params['*'];
    const ours = /^\/(api|hsds)(\/|$|\?)/.test(request.url);
    const file = ours ? null : await fileIn(root, asked === '' ? PAGE : asked);
    if (file !== null) return reply.sendFile(file);
    const wantsPage = !ours && (request.headers.accept ?? '').includes('text/html');
    const page = wantsPage ? await fileIn(root, PAGE) : null;
    if (page === null) return sendProblem(new DomainError(404, 'route.not_found'), request, reply);
    return reply.sendFile(page);
  });
}

/**
 * A file of the folder by the name an address gives it, as a path within the folder; null where there is none. Hidden
 * files are none, nor is what a link leads to outside.
 */
export async function fileIn(root: string, name: string): Promise<string | null> {
  if (name.split(/[\\/]/).some((part) => part.startsWith('.'))) return null;
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, name))]);
    if (!file.startsWith(folder + sep) || !(await stat(file)).isFile()) return null;
    return relative(folder, file).split(sep).join('/');
  } catch {
    // Not there, or a name that no file can have (a NUL, one too long).
    return null;
  }
}
