import type { IncomingMessage } from 'node:http';

/** Browsers drop cookies above 4,096 bytes, silently; name and attributes need some of it. */
export const LONGEST_TOKEN = 3_800;

/**
 * The cookie that holds a person's token, where scripts cannot read it. Its name has the port where there is no TLS: cookies know no ports, and two
 * Sambungs on one machine would sign each other's people out. With TLS `__Host-` keeps sibling domains from setting it.
 */
export class SessionCookie {
  constructor(private readonly secure = false) {}

  /** The token; undefined if there is none. */
  read(request: Pick<IncomingMessage, 'headers'>): string | undefined {
    const prefix = `${this.nameFor(request)}=`;
    const found = (request.headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(prefix));
    const token = found?.slice(prefix.length);
    return token === undefined || token === '' ? undefined : token;
  }

  /** The value of a `Set-Cookie` header. It goes with the browser, or when the token is over. */
  keep(request: Pick<IncomingMessage, 'headers'>, token: string, seconds: number | undefined): string {
    return this.written(request, token, seconds);
  }

  forget(request: Pick<IncomingMessage, 'headers'>): string {
    return this.written(request, '', 0);
  }

  private written(request: Pick<IncomingMessage, 'headers'>, value: string, seconds: number | undefined): string {
    const parts = [`${this.nameFor(request)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Strict'];
    if (this.secure) parts.push('Secure');
    if (seconds !== undefined) parts.push(`Max-Age=${seconds}`);
    return parts.join('; ');
  }

  private nameFor({ headers }: Pick<IncomingMessage, 'headers'>): string {
    if (this.secure) return '__Host-sambung';
    const port = /:(\d+)$/.exec(headers.host ?? '')?.[1] ?? '80';
    return `sambung-${port}`;
  }
}
