import type { Client, TestApi } from './start-api.js';

export interface Heard {
  type: string;
  data: Record<string, unknown>;
}

export interface Stream {
  events: Heard[];
  /** Everything as it came over the wire. */
  text(): string;
  /** Fulfilled when the server ended the stream. */
  ended: Promise<void>;
  stop(): void;
}

/** Opens the live stream of a person and gathers what comes. */
export async function listen(api: TestApi, client: Client): Promise<Stream> {
  const stopped = new AbortController();
  const headers = { cookie: client.cookie, accept: 'text/event-stream' };
  const response = await fetch(`${api.base}/api/events`, { headers, signal: stopped.signal });
  if (response.status !== 200 || response.body === null) throw new Error(`No stream: ${response.status}`);
  const events: Heard[] = [];
  let text = '';
  const read = async (body: ReadableStream<Uint8Array>) => {
    for await (const chunk of body.pipeThrough(
      new TextDecoderStream() as never,
    ) as unknown as AsyncIterable<string>) {
      text += chunk;
      events.splice(0, events.length, ...text.split('\n\n').flatMap(heardIn));
    }
  };
  const ended = read(response.body).catch(() => undefined);
  return { events, text: () => text, ended, stop: () => stopped.abort() };
}

function heardIn(block: string): Heard[] {
  const type = /^event: (.*)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1];
  return type === undefined || data === undefined ? [] : [{ type, data: JSON.parse(data) as Heard['data'] }];
}
