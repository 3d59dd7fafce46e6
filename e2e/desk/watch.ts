import type { BrowserContext, Page, Request, Response } from '@playwright/test';

/** What the product does on purpose: it asks who is signed in, and nobody is. */
const USUAL = [/^401 GET \/api\/auth\/me$/];
/** A page that is left, or a search that was typed further, calls off what it asked for. */
const CALLED_OFF = 'net::ERR_ABORTED';
/** The browser's own word on an answer or a failure that is counted here already. */
const SAID_TWICE = /^Failed to load resource/;

/** How a browser says that nobody answers. */
export const NO_ANSWER =
  /^net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INTERNET_DISCONNECTED|INCOMPLETE_CHUNKED_ENCODING|FAILED|NETWORK_CHANGED) /;

/**
 * Looks over the browser's shoulder in every journey: an error in the console, a request that failed or was refused,
 * a request to anybody else's address. What a journey provokes it announces with `expect`.
 */
export class Watch {
  private readonly origin: string;
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [...USUAL];

  constructor(origin: string) {
    this.origin = origin;
  }

  over(context: BrowserContext): void {
    context.on('page', (page) => this.overPage(page));
    for (const page of context.pages()) this.overPage(page);
    context.on('request', (request) => this.asked(request));
    context.on('requestfailed', (request) => this.failed(request));
    context.on('response', (response) => this.answered(response));
  }

  /** From now on complaints like this are part of the journey. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  /** What nobody expected. */
  get surprises(): string[] {
    return [...new Set(this.complaints)].filter((one) => !this.expected.some((known) => known.test(one)));
  }

  private overPage(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || SAID_TWICE.test(message.text())) return;
      this.complaints.push(`console: ${message.text()}`);
    });
  }

  private asked(request: Request): void {
    const url = new URL(request.url());
    const isOwn = url.origin === this.origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isOwn) this.complaints.push(`foreign: ${request.url()}`);
  }

  private failed(request: Request): void {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== CALLED_OFF) this.complaints.push(`${reason} ${nameOf(request)}`);
  }

  private answered(response: Response): void {
    if (response.status() >= 400) this.complaints.push(`${response.status()} ${nameOf(response.request())}`);
  }
}

function nameOf(request: Request): string {
  return `${request.method()} ${new URL(request.url()).pathname}`;
}
