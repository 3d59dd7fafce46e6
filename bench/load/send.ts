import { request as httpRequest } from 'node:http';
import type { Agent } from 'node:http';
import type { Request } from './work.ts';

const TIMEOUT_MS = 20_000;

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends one request and reads the whole answer. */
export function send(
  agent: Agent,
  port: number,
  cookie: string,
  { method, path, body }: Request,
): Promise<Answer> {
  const headers = body === undefined ? { cookie } : { cookie, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { agent, host: '127.0.0.1', port, method, path, headers, timeout: TIMEOUT_MS },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)));
    sent.end(body);
  });
}
