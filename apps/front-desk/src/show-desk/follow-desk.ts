import { Injectable, Logger } from '@nestjs/common';
import { DomainError, type AssistView, type DeskEventView, type DeskView } from '@sambung/contracts';
import { Streams, type EventStream, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { pump } from '../await-change/pump';
import { WatchNumbers } from '../await-change/watch-numbers';
import { DeskPresence } from '../keep-reachable/desk-presence';
import { employeeOf } from '../know-callers/employee-of';
import { OffersShown, type Shown } from './offers-shown';
import { ShowDesk } from './show-desk';

/** A desk whose line is cut without a word notices by what does not come: what is shown there must not be older than it seems. */
const HEARTBEAT_MS = 5_000;

/**
 * A person's desk as a stream: a snapshot first, then every event with its number, which comes back as Last-Event-ID and is resumed exactly.
 * While one is open its person is reachable.
 */
@Injectable()
export class FollowDesk {
  private readonly logger = new Logger(FollowDesk.name);

  constructor(
    private readonly desk: ShowDesk,
    private readonly streams: Streams,
    private readonly watch: WatchNumbers,
    private readonly shown: OffersShown,
    private readonly presence: DeskPresence,
  ) {}

  /** Throws while it can still be answered with a problem; once the stream is open, it ends with it. */
  async open(principal: Principal, after: number | undefined, response: Response): Promise<void> {
    const beginning = await this.beginning(principal, after);
    const stream = this.streams.open(response, { principal, heartbeatMs: HEARTBEAT_MS });
    void this.feed(stream, principal, beginning);
  }

  /** Undefined: the reader goes on where it was. */
  private async beginning(principal: Principal, after: number | undefined): Promise<Beginning> {
    if (after === undefined) return { event: 'snapshot', snapshot: await this.desk.snapshot(principal) };
    const following = await this.desk.following(principal, after);
    return following.gap ? { event: 'reset', snapshot: await this.desk.snapshot(principal) } : { after };
  }

  private async feed(stream: EventStream, principal: Principal, beginning: Beginning): Promise<void> {
    const here = this.presence.opened(stream, principal);
    try {
      await this.pumpFrom(stream, principal, beginning);
    } catch (error) {
      if (!(error instanceof DomainError))
        this.logger.warn({ err: error }, 'A desk stream broke off; its reader comes back');
      stream.close();
    }
    await here;
  }

  private async pumpFrom(stream: EventStream, principal: Principal, beginning: Beginning): Promise<void> {
    await pump({
      stream,
      watch: this.watch,
      what: 'desk',
      workspace: principal.workspace,
      id: employeeOf(principal),
      after: 'after' in beginning ? beginning.after : await this.sendSnapshot(stream, principal, beginning),
      sendAfter: (number) => this.sendAfter(stream, principal, number),
    });
  }

  private async sendAfter(stream: EventStream, principal: Principal, number: number): Promise<number> {
    const following = await this.desk.following(principal, number);
    if (following.gap) {
      const snapshot = await this.desk.snapshot(principal);
      return this.sendSnapshot(stream, principal, { event: 'reset', snapshot });
    }
    return this.sendEvents(stream, principal, { after: number, events: following.events });
  }

  private async sendSnapshot(
    stream: EventStream,
    principal: Principal,
    { event, snapshot }: { event: string; snapshot: DeskView },
  ): Promise<number> {
    const reached = await stream.send({ id: snapshot.number, event, data: snapshot });
    if (reached) await this.shown.note(principal, offersOn(snapshot, employeeOf(principal)));
    return snapshot.number;
  }

  private async sendEvents(
    stream: EventStream,
    principal: Principal,
    { after, events }: { after: number; events: readonly DeskEventView[] },
  ): Promise<number> {
    let sent = after;
    for (const event of events) {
      if (!(await stream.send({ id: event.number, event: event.what, data: event }))) return sent;
      sent = event.number;
    }
    const offers = events.flatMap((event) => offerIn(event, employeeOf(principal)));
    // Beside the stream: what comes next does not wait for it.
    void this.shown.note(principal, offers);
    return sent;
  }
}

function offersOn({ offers, assists }: DeskView, employeeId: string): Shown[] {
  return [
    ...offers.map(({ offerId, handoff }) => ({ offerId, handoffId: handoff.handoffId })),
    ...assists.offered.flatMap((assist) => questionTo(employeeId, assist)),
  ];
}

/** A greeting comes with an offer to this person that still stands. */
function offerIn({ what, greeting, offerId, handoffId, assist }: DeskEventView, employeeId: string): Shown[] {
  if (what === 'assist.offered' && assist) return questionTo(employeeId, assist);
  return greeting && offerId && handoffId ? [{ offerId, handoffId }] : [];
}

function questionTo(employeeId: string, { assistId, offers }: AssistView): Shown[] {
  return offers
    .filter(({ receiver }) => receiver.employeeId === employeeId)
    .map(({ offerId }) => ({ offerId, handoffId: assistId, isAssist: true }));
}

type Beginning = { readonly event: 'snapshot' | 'reset'; readonly snapshot: DeskView } | { readonly after: number };
