import { setTimeout as pause } from 'node:timers/promises';
import { type ApiKeyRecord, ApiKeys } from './access.ports';

/** A record of the directory is usually here within 0.2 s; a second is long for a caller and short for an operator who has to explain it. */
const LOOK_EVERY_MS = 50;
const LOOKS = 20;
/** So many requests wait for their key at a time; whoever comes with nonsense beyond that is refused at once, and wears out neither this process nor its database. */
const MOST_WAITING = 16;

/**
 * Keys that a service learns of by events. One that the directory has just issued is waited for, so that it works as soon as its caller has it. The wait
 * tells a stranger only that no key has this prefix, of which there are 2⁴⁸, and which proves nothing.
 */
export abstract class FollowedApiKeys extends ApiKeys {
  private waiting = 0;

  protected abstract lookUp(prefix: string): Promise<ApiKeyRecord | undefined>;

  async find(prefix: string): Promise<ApiKeyRecord | undefined> {
    const known = await this.lookUp(prefix);
    if (known || this.waiting >= MOST_WAITING) return known;
    this.waiting++;
    try {
      return await this.onceItComes(prefix);
    } finally {
      this.waiting--;
    }
  }

  private async onceItComes(prefix: string): Promise<ApiKeyRecord | undefined> {
    for (let look = 0; look < LOOKS; look++) {
      await pause(LOOK_EVERY_MS);
      const known = await this.lookUp(prefix);
      if (known) return known;
    }
    return undefined;
  }
}
