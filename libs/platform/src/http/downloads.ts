import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Principal } from '../access/principal';
import { Metrics } from '../observe/metrics';
import { downloadJson, type JsonMember } from './json-download';
import { TooManyDownloads } from './request.errors';

/** A browser that asks again while the first answer is still coming. */
const MOST_OF_ONE = 2;
/** Each reads pages through the pool that everybody's requests need: twice its usual size. */
const MOST = 20;

/**
 * The files that this instance is sending. Each is read from the database while its reader takes it, so that some hundreds at once, of readers who take their time,
 * make everybody else wait for a connection.
 */
@Injectable()
export class Downloads {
  private readonly countOf = new Map<string, number>();
  private running = 0;

  constructor(metrics: Metrics) {
    metrics.gauge('sambung_downloads_running', 'Files that are being sent.', [], () => this.running);
  }

  /**
   * Sends what `gather` gives as {@link downloadJson} does. Throws TooManyDownloads before anything is gathered, and what `gather` throws.
   * @param file its name
   */
  async send(
    response: Response,
    { workspace, name }: Principal,
    file: string,
    gather: () => Promise<Readonly<Record<string, JsonMember>>>,
  ): Promise<void> {
    const leave = this.enter(`${workspace}/${name}`);
    try {
      await downloadJson(response, file, await gather());
    } finally {
      leave();
    }
  }

  /** Counts one more; what is returned takes it off again. */
  private enter(who: string): () => void {
    const ofThem = this.countOf.get(who) ?? 0;
    if (ofThem >= MOST_OF_ONE) throw new TooManyDownloads(`You have ${MOST_OF_ONE} exports running here already.`);
    if (this.running >= MOST) throw new TooManyDownloads(`${MOST} exports are running here already.`);
    this.countOf.set(who, ofThem + 1);
    this.running += 1;
    return () => {
      const left = (this.countOf.get(who) ?? 1) - 1;
      if (left === 0) this.countOf.delete(who);
      else this.countOf.set(who, left);
      this.running -= 1;
    };
  }
}
