import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { refusal } from '../../testing/answers.js';
import { startApi } from '../../testing/start-api.js';
import type { Answer, TestApi } from '../../testing/start-api.js';

const SECRET = 'not for the web';

let api: TestApi;
let parent: string;
let web: string;

/** A client as a build leaves it: a page that names one script. */
async function build(name: string): Promise<void> {
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(web, 'assets', `${name}.js`), `// ${name}`);
  await writeFile(join(web, 'index.html'), `<script src="/assets/${name}.js"></script>`);
}

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'okenko-web-'));
  web = join(parent, 'dist');
  await writeFile(join(parent, 'secret.txt'), SECRET);
  await build('first');
  api = await startApi({ webDirectory: web });
});
afterAll(async () => {
  await api?.close();
  await rm(parent, { recursive: true });
});

const get = (path: string, accept = '*/*'): Promise<Answer<string>> =>
  api.anonymous.send('GET', path, undefined, { accept });
const page = (path: string) => get(path, 'text/html,*/*');

/** Asks for an address as it stands: `fetch` would tidy it up first. */
function raw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(api.base).port), '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

describe('the built client', () => {
  test('is served: the page asked for anew each time, what carries a hash kept for ever', async () => {
    const [start, script] = [await get('/'), await get('/assets/first.js')];
    expect([start.status, start.body]).toEqual([200, '<script src="/assets/first.js"></script>']);
    expect(start.headers.get('cache-control')).toBe('no-cache');
    expect([script.status, script.body]).toEqual([200, '// first']);
    expect(script.headers.get('cache-control')).toMatch(/immutable/);
    expect(script.headers.get('content-type')).toMatch(/javascript/);
  });

  test('is sent packed where the build packed it and the browser can unpack it', async () => {
    await writeFile(join(web, 'assets', 'first.js.br'), brotliCompressSync('// first, packed'));
    const asking = (encoding: string) =>
      api.anonymous.send('GET', '/assets/first.js', undefined, { 'accept-encoding': encoding });
    const [packed, plain] = [await asking('gzip, br'), await asking('identity')];
    expect(packed.body).toBe('// first, packed');
    expect(packed.headers.get('content-type')).toMatch(/javascript/);
    expect(packed.headers.get('cache-control')).toMatch(/immutable/);
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(plain.body).toBe('// first');
    await rm(join(web, 'assets', 'first.js.br'));
  });

  test('answers every address of the client with its page, and no other', async () => {
    for (const path of ['/desk', '/consultations/1', '/assets/gone.js'])
      expect((await page(path)).body).toContain('/assets/first.js');
    for (const path of ['/assets/gone.js', '/assets', '/assets/'])
      expect(refusal(await get(path))).toEqual([404, 'route.not_found']);
    for (const path of ['/api/nowhere', '/hsds/nowhere', '/api'])
      expect(refusal(await page(path))).toEqual([404, 'route.not_found']);
  });

  test('that was built anew is served without a restart', async () => {
    await rm(web, { recursive: true });
    expect(refusal(await page('/'))).toEqual([404, 'route.not_found']);
    await build('second');
    expect((await page('/desk')).body).toContain('/assets/second.js');
    expect((await get('/assets/second.js')).body).toBe('// second');
    expect(refusal(await get('/assets/first.js'))).toEqual([404, 'route.not_found']);
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/outside.txt',
    '/linked/secret.txt',
    '/.hidden',
    '/assets/.hidden',
    '/index.html%00.js',
  ])('does not lead outside its folder: %s', async (path) => {
    await symlink(join(parent, 'secret.txt'), join(web, 'outside.txt')).catch(() => undefined);
    await symlink(parent, join(web, 'linked')).catch(() => undefined);
    for (const folder of [web, join(web, 'assets')]) await writeFile(join(folder, '.hidden'), SECRET);
    expect(await raw(path)).not.toContain(SECRET);
  });
});
