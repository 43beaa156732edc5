import type { IncomingMessage } from 'node:http';
import type { Secrets } from './provider';
import { seal, unseal } from './sealed';
import type { SessionKey } from './session-keys';

/** Signing in at the provider, second factor included, takes no longer. */
export const TRANSACTION_SECONDS = 600;
/** So many may be under way in one browser, each in a tab of its own; the oldest ones give way. */
const MOST = 4;
const PURPOSE = 'sign-in';

export interface Transaction extends Secrets {
  /** Where they go then. */
  readonly to: string;
  /** When it was begun, ms since 1970. */
  readonly at: number;
}

/**
 * A sign-in that has begun, in a cookie that its browser alone has and cannot read: any instance ends it, and none remembers it. `SameSite=Lax`, because it
 * is the provider that sends the browser back. Each has a name of its own, after its state: two tabs do not end each other's.
 */
export class Transactions {
  private readonly prefix: string;

  constructor(
    private readonly keys: readonly [SessionKey, ...SessionKey[]],
    private readonly secure: boolean,
    private readonly now: () => number = Date.now,
  ) {
    this.prefix = secure ? '__Host-sambung-sign-in-' : 'sambung-sign-in-';
  }

  /** The values of `Set-Cookie`. */
  keep(request: Pick<IncomingMessage, 'headers'>, transaction: Transaction): string[] {
    const tooMany = this.namesIn(request).slice(MOST - 1);
    const value = seal(transaction, PURPOSE, this.keys);
    return [
      this.written(this.nameOf(transaction.state), value, TRANSACTION_SECONDS),
      ...tooMany.map((name) => this.written(name, '', 0)),
    ];
  }

  /** The one of this state; undefined: this browser did not begin it, has ended it, or began it too long ago. */
  find({ headers }: Pick<IncomingMessage, 'headers'>, state: string | null): Transaction | undefined {
    if (state === null || state === '') return undefined;
    const prefix = `${this.nameOf(state)}=`;
    const sent = (headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(prefix));
    const found = unseal(sent?.slice(prefix.length) ?? '', PURPOSE, this.keys) as Transaction | undefined;
    const isGood = found?.state === state && this.now() - found.at < TRANSACTION_SECONDS * 1_000;
    return isGood ? found : undefined;
  }

  forget(state: string): string {
    return this.written(this.nameOf(state), '', 0);
  }

  private nameOf(state: string): string {
    return `${this.prefix}${state.replace(/[^\w-]/g, '').slice(0, 12)}`;
  }

  private namesIn({ headers }: Pick<IncomingMessage, 'headers'>): string[] {
    const names = (headers.cookie ?? '').split(/;\s*/).map((each) => each.split('=', 1)[0] ?? '');
    return names.filter((name) => name.startsWith(this.prefix) && /^[\w-]+$/.test(name)).reverse();
  }

  private written(name: string, value: string, seconds: number): string {
    const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`];
    return [...parts, ...(this.secure ? ['Secure'] : [])].join('; ');
  }
}
