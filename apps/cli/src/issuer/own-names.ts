import { isIP } from 'node:net';

/**
 * Under which names people reach the demo issuer. A web page elsewhere may let its own name lead to this machine after it was loaded (DNS rebinding); to the browser that is the page's own
 * origin, which may read every answer. What it cannot change is the name in Host. Addresses of numbers have no name that could lead elsewhere; `localhost` leads nowhere else (RFC 6761, 6.3).
 */
export class OwnNames {
  private readonly names: ReadonlySet<string>;

  /** @param names other than these, without a port */
  constructor(names: readonly string[] = []) {
    this.names = new Set(names.map((name) => name.toLowerCase()));
  }

  /** @param host as a request's header has it: with a port or without */
  has(host: string | undefined): boolean {
    const name = nameOf(`http://${host ?? ''}`);
    if (name === undefined) return false;
    return name === 'localhost' || name.endsWith('.localhost') || isIP(bare(name)) !== 0 || this.names.has(name);
  }
}

/** The name in a URL, in small letters; undefined: it is no URL, or there is none. */
export function nameOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname || undefined : undefined;
}

/** IPv6 stands in brackets. */
const bare = (name: string): string => name.replace(/^\[(.*)\]$/, '$1');
