import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  databaseUrl: z.string().min(1),
  host: z.string().min(1),
  port: z.coerce.number().int().min(0).max(65_535),
  publicUrl: z.url().optional(),
  trustedProxies: z.string().transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
  masterKeyFile: z.string().min(1),
  demo: z.boolean(),
  webDirectory: z.string().optional(),
});

export interface Config extends z.infer<typeof schema> {
  /** 32 bytes from the master key file: the root of every other key. */
  masterKey: Buffer;
  /** Cookies are `Secure` unless the product is reached on the loopback address. */
  secureCookies: boolean;
}

/** Injection token of the one configuration. */
export const CONFIG = Symbol('CONFIG');

/**
 * Reads the environment, the only place that does. Names are those of `docs/OPERATIONS.md`.
 * @throws Error with one clear sentence when something is missing or cannot be
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const host = env['OKENKO_HOST'] ?? '127.0.0.1';
  const parsed = schema.safeParse({
    databaseUrl: env['DATABASE_URL'] ?? '',
    host,
    port: env['PORT'] ?? '3000',
    publicUrl: env['OKENKO_PUBLIC_URL'] || undefined,
    trustedProxies: env['OKENKO_TRUSTED_PROXIES'] ?? '',
    masterKeyFile: env['OKENKO_MASTER_KEY_FILE'] ?? '',
    demo: env['OKENKO_DEMO'] === '1',
    webDirectory: env['OKENKO_WEB_DIR'] || undefined,
  });
  if (!parsed.success) {
    throw new Error(
      `The settings are not complete: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}.`,
    );
  }
  const publicHost = parsed.data.publicUrl === undefined ? host : new URL(parsed.data.publicUrl).hostname;
  if (parsed.data.demo && !(isLoopback(host) && isLoopback(publicHost))) {
    throw new Error(
      'The demo has well-known passwords and runs on the loopback address only. Set OKENKO_DEMO=0.',
    );
  }
  return {
    ...parsed.data,
    masterKey: readMasterKey(parsed.data.masterKeyFile),
    secureCookies: !isLoopback(publicHost),
  };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * The key in a file: 32 bytes as base64 in one line.
 * @throws Error when it is not there or holds something else
 */
export function readMasterKey(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new Error('The master key file must hold 32 bytes in base64.');
  return key;
}
