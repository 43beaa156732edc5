import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Listen, Streams, type EventStream, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { PATIENCE_MS, toldPresence } from '../domain/told-presence';
import { PRESENCE_CHANNEL } from '../exchange-events/reading';
import {
  findPresencesAfter,
  findPresencesEnded,
  lastPresenceNumber,
  type NumberedPresence,
} from '../persistence/find-presences';

const AT_ONCE = 500;

/**
 * Everybody's presence as a stream. Of each person the last state is kept with its number, so it goes on from any number, however old: what came and went in
 * between is left out, and nothing that still holds is missed. Who was erased is told in its place among the numbers.
 */
@Injectable()
export class FollowPresence {
  private readonly logger = new Logger(FollowPresence.name);

  constructor(
    private readonly database: Database,
    private readonly streams: Streams,
    private readonly listen: Listen,
    private readonly clock: Clock,
  ) {}

  async open(principal: Principal, after: number | undefined, response: Response): Promise<void> {
    const { workspace } = principal;
    const last = await this.database.inWorkspace(workspace, (manager) => lastPresenceNumber(manager, workspace));
    const stream = this.streams.open(response, { principal });
    // A number that was never given here: of another installation, or from before a restore.
    const isForeign = after !== undefined && after > last;
    if (isForeign) await stream.send({ event: 'reset', data: {} });
    const feed = new Feed(this.database, this.clock, stream, isForeign ? 0 : (after ?? 0));
    this.keepFed(stream, feed);
  }

  private keepFed(stream: EventStream, feed: Feed): void {
    let feeding = Promise.resolve();
    const more = (): void => {
      feeding = feeding
        .then(() => feed.send())
        .catch((error: unknown) => {
          this.logger.warn({ err: error, msg: 'A stream of presence broke off; its reader comes back.' });
          stream.close();
        });
    };
    const stop = this.listen.subscribe(PRESENCE_CHANNEL, more);
    void stream.closed.then(stop);
    more();
  }
}

/** What one reader has had. */
class Feed {
  private endedBefore: number;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stream: EventStream,
    private after: number,
  ) {
    this.endedBefore = clock.now() - PATIENCE_MS;
  }

  /** Everything there is. */
  async send(): Promise<void> {
    while (this.stream.isOpen && (await this.sendPage()) === AT_ONCE);
    if (this.stream.isOpen) await this.sendEnded();
  }

  private async sendPage(): Promise<number> {
    const { workspace } = this.stream.principal;
    const page = await this.database.inWorkspace(workspace, (manager) =>
      findPresencesAfter(manager, workspace, this.after, AT_ONCE),
    );
    for (const told of page) {
      if (!(await this.stream.send(this.eventOf(told)))) return 0;
      this.after = told.number;
    }
    return page.length;
  }

  private eventOf({ employeeId, number, state }: NumberedPresence) {
    if (!state) return { id: number, event: 'erased', data: { employeeId } };
    return { id: number, event: 'presence', data: toldPresence(employeeId, state, this.clock.now(), false) };
  }

  /** Nobody said what came after it: without a number, because there is none. */
  private async sendEnded(): Promise<void> {
    const { workspace } = this.stream.principal;
    const until = this.clock.now() - PATIENCE_MS;
    const from = this.endedBefore;
    this.endedBefore = until;
    const ended = await this.database.inWorkspace(workspace, (manager) =>
      findPresencesEnded(manager, workspace, from, until),
    );
    for (const { employeeId } of ended)
      await this.stream.send({
        event: 'presence',
        data: toldPresence(employeeId, undefined, this.clock.now(), false),
      });
  }
}
