/** A refusal where a journey expected none. */
export class Refused extends Error {
  readonly status: number;

  constructor(method: string, path: string, status: number, body: string) {
    super(`${method} ${path} answered ${status}: ${body}`);
    this.status = status;
  }
}

/** Somebody who talks to the API directly: to prepare a journey, or to see what it left on the server. */
export class ApiClient {
  private readonly origin: string;
  private cookie = '';

  constructor(origin: string) {
    this.origin = origin;
  }

  async signIn(email: string, password: string): Promise<this> {
    await this.post('/api/auth/sign-in', { email, password });
    return this;
  }

  get<Body>(path: string): Promise<Body> {
    return this.send('GET', path);
  }
  put<Body>(path: string, body: unknown): Promise<Body> {
    return this.send('PUT', path, body);
  }
  post<Body>(path: string, body: unknown = {}): Promise<Body> {
    return this.send('POST', path, body);
  }

  private async send<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        ...(this.cookie !== '' && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(method, path, response.status, text);
    this.keepCookies(response.headers.getSetCookie());
    return (text === '' ? undefined : JSON.parse(text)) as Body;
  }

  private keepCookies(cookies: readonly string[]): void {
    if (cookies.length > 0) this.cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  }
}
