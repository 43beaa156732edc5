import type { IncomingMessage } from 'node:http';
import { LONGEST_TOKEN } from '../session/session-cookie';

/** Stands for an ID token that does not fit: the provider then asks whom to sign out. */
export const NO_HINT = 'none';

/** The ID token, for the one thing that it is asked for again: signing out at the provider. No script can read it, and it goes along with `/session` alone. */
export class HintCookie {
  private readonly name: string;

  constructor(private readonly secure: boolean) {
    this.name = secure ? '__Secure-sambung-hint' : 'sambung-hint';
  }

  read({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
    const sent = (headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(`${this.name}=`));
    return sent?.slice(this.name.length + 1) || undefined;
  }

  keep(idToken: string, seconds: number): string {
    return this.written(idToken.length > LONGEST_TOKEN ? NO_HINT : idToken, seconds);
  }

  forget(): string {
    return this.written('', 0);
  }

  private written(value: string, seconds: number): string {
    const parts = [`${this.name}=${value}`, 'Path=/session', 'HttpOnly', 'SameSite=Strict', `Max-Age=${seconds}`];
    return [...parts, ...(this.secure ? ['Secure'] : [])].join('; ');
  }
}
