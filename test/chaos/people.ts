import { randomUUID } from 'node:crypto';
import { ProblemError, type SambungClient } from '@sambung/client';
import type { DeskEventView } from '@sambung/contracts';
import type { Company, Person } from '../system/company';
import { LiveDesk } from '../system/live-desk';
import type { Dice } from './dice';

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again, the very same, until there is an answer that is meant: what a good client does when the line is dead or the server busy. */
export async function insist<T>(ask: () => Promise<T>, until: () => boolean): Promise<T | ProblemError | undefined> {
  while (!until()) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ProblemError && error.status < 500 && error.status !== 429) return error;
      await sleep(200);
    }
  }
  return undefined;
}

/** Posts one handoff after the other, each until it is acknowledged. */
export class Sender {
  readonly acknowledged = new Set<string>();

  constructor(
    private readonly client: SambungClient,
    private readonly dice: Dice,
  ) {}

  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const id = await this.handOver(isOver);
      await sleep(this.dice.between(50, 400));
      if (id !== undefined && this.dice.chance(0.1)) await insist(() => this.client.cancel(id), isOver);
    }
  }

  private async handOver(isOver: () => boolean): Promise<string | undefined> {
    const idempotencyKey = randomUUID();
    const channel = this.dice.pick(['phone', 'chat'] as const);
    const answer = await insist(
      () =>
        this.client.requestHandoff(
          { reasonKey: 'buy', channel, holdSeconds: 20, contact: { kind: 'customer', number: '+62215550100' } },
          { idempotencyKey, signal: AbortSignal.timeout(5_000) },
        ),
      isOver,
    );
    if (answer === undefined) return undefined;
    if (answer instanceof ProblemError) throw answer;
    this.acknowledged.add(answer.handoffId);
    return answer.handoffId;
  }
}

/** Takes, declines or misses what is offered, and sees what was taken through to its end. */
export class Receiver {
  readonly desk: LiveDesk;
  private readonly busy = new Set<Promise<void>>();

  constructor(
    private readonly client: SambungClient,
    private readonly dice: Dice,
    private readonly isCalm: () => boolean,
    private readonly isOver: () => boolean,
  ) {
    this.desk = new LiveDesk(client, (event) => {
      const doing = this.answer(event).finally(() => this.busy.delete(doing));
      this.busy.add(doing);
    });
  }

  /** @param isCalm from when nothing breaks any more, and nobody lets an offer pass: half a minute for each would be waited for */
  static async atWork(
    company: Company,
    person: Person,
    dice: Dice,
    isCalm: () => boolean,
    isOver: () => boolean,
  ): Promise<Receiver> {
    const client = await company.as(person);
    const receiver = new Receiver(client, dice, isCalm, isOver);
    await insist(() => client.setPresence({ availability: 'Available' }), isOver);
    return receiver;
  }

  async close(): Promise<void> {
    await this.desk.close();
    await Promise.all(this.busy);
  }

  private async answer({ what, offerId, handoffId, presence }: DeskEventView): Promise<void> {
    if (presence?.activity === 'MissedOffers')
      await insist(() => this.client.setPresence({ availability: 'Available' }), this.isOver);
    if (what !== 'handoff.offered' || offerId === undefined || handoffId === undefined) return;
    await sleep(this.dice.between(0, 300));
    if (this.dice.chance(0.08) && !this.isCalm()) return;
    if (this.dice.chance(0.1)) {
      await insist(() => this.client.decline(offerId, 'busy'), this.isOver);
      return;
    }
    const accepted = await insist(() => this.client.accept(offerId), this.isOver);
    if (accepted === undefined || accepted instanceof ProblemError) return;
    await this.serve(handoffId);
  }

  private async serve(handoffId: string): Promise<void> {
    await sleep(this.dice.between(0, 200));
    const what = this.dice.chance(0.05) ? 'not-picked-up' : this.dice.chance(0.05) ? 'cut-off' : 'connect';
    await insist(() => this.client.connection(handoffId, what), this.isOver);
    if (what !== 'connect') return;
    await sleep(this.dice.between(0, 400));
    await insist(() => this.client.complete(handoffId, 'helped'), this.isOver);
  }
}
