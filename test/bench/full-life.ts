import { randomUUID } from 'node:crypto';
import { foundCompany } from '../system/company';
import { LiveDesk } from '../system/live-desk';
import type { System } from '../system/system';
import { row, type Row } from './statistics';

const PAIRS = 32;

/** Whole lives a second: posted, offered, accepted, connected, completed, each step by its own person. No aim; per click of a person. */
export async function fullLife(system: System, seconds: number): Promise<Row[]> {
  const company = await foundCompany(system, `life-${randomUUID().slice(0, 8)}`, {
    senders: PAIRS,
    receivers: PAIRS,
    capacity: { units: 1, weights: { phone: 1 } },
  });
  const ended = new Set<string>();
  const desks = await Promise.all(
    company.receivers.map(async (receiver) => {
      const client = await company.as(receiver);
      const desk = new LiveDesk(client, ({ what, offerId, handoffId }) => {
        if (what !== 'handoff.offered' || !offerId || !handoffId) return;
        void client
          .accept(offerId)
          .then(() => client.connection(handoffId, 'connect'))
          .then(() => client.complete(handoffId, 'helped'))
          .then(() => ended.add(handoffId))
          .catch(() => undefined);
      });
      await client.setPresence({ availability: 'Available' });
      return desk;
    }),
  );
  const start = performance.now();
  const posting = company.senders.map(async (sender) => {
    const client = await company.as(sender);
    while (performance.now() - start < seconds * 1_000) {
      const { handoffId } = await client.requestHandoff(
        { reasonKey: 'buy', channel: 'phone' },
        { idempotencyKey: randomUUID() },
      );
      while (!ended.has(handoffId) && performance.now() - start < seconds * 1_000)
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  await Promise.all(posting);
  const perSecond = ended.size / ((performance.now() - start) / 1_000);
  await Promise.all(desks.map((desk) => desk.close()));
  return [
    row(
      `full life, ${PAIRS} pairs, ${system.options.bus}`,
      'lives a second ÷ 1',
      [perSecond],
      `${perSecond.toFixed(0)}/s; no aim`,
    ),
  ];
}
