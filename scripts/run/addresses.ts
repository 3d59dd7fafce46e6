import type { Options } from './options.ts';

type Listening = Pick<Options, 'host' | 'port'>;

/** Where a browser on this machine finds Okénko. */
export function localAddress({ host, port }: Listening): string {
  return `http://${bracketed(reachable(host))}:${port}`;
}

/** "All addresses" is for listening; to call, one needs one of them. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
