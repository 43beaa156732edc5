import { until } from '@sambung/testing';
import { randomUUID } from 'node:crypto';
import { ProblemError } from '@sambung/client';
import type { HandoffView } from '@sambung/contracts';
import { percentile } from '../bench/statistics';
import { foundCompany, type Company } from '../system/company';
import { System, type BusKind } from '../system/system';
import { Dice } from './dice';
import { Dropped } from './dropped';
import { Faults } from './faults';
import { judge, type Violation } from './invariants';
import { Receiver, Sender, insist, sleep } from './people';
import { readLog } from './read-log';

export interface ChaosOptions {
  readonly seed: number;
  readonly seconds: number;
  readonly bus: BusKind;
  readonly log?: (line: string) => void;
}

export interface ChaosReport {
  readonly seed: number;
  readonly bus: BusKind;
  readonly acknowledged: number;
  readonly kills: number;
  readonly freezes: number;
  /** The same `ce_id` reaching a reader twice: in the topic, or delivered again. */
  readonly duplicates: number;
  /** From a kill until a handoff that was posted after it had been decided. */
  readonly recovery_ms: { readonly p50: number; readonly p99: number };
  readonly violations: readonly Violation[];
}

/** It goes on beyond its time until so much has been broken, and so much asked. */
export const LEAST_FAULTS = 3;
export const LEAST_ACKNOWLEDGED = 25;

/** How long everything has to come to its end once nothing breaks any more. */
const PATIENCE_MS = 600_000;

/** Real servers, people at work, and one fault after the other; then everything comes back, is brought to its end, and is judged. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed, seconds, bus, log = () => undefined } = options;
  const dice = new Dice(seed);
  const system = await System.start({ bus, instances: 2, durable: true });
  try {
    const company = await foundCompany(system, `chaos-${seed}`, {
      senders: 8,
      receivers: 8,
      capacity: { units: 3, weights: { phone: 3, chat: 1 } },
    });
    const acknowledged = new Set<string>();
    const recoveries: number[] = [];
    let over = false;
    let ended = false;
    const receivers = await Promise.all(
      company.receivers.map((person) =>
        Receiver.atWork(
          company,
          person,
          dice.fork(),
          () => over,
          () => ended,
        ),
      ),
    );
    const senders = await Promise.all(
      company.senders.map(async (person) => new Sender(await company.as(person), dice.fork())),
    );
    const posting = senders.map((sender) => sender.work(() => over));
    const dropped = new Dropped(system);
    const probes: Promise<unknown>[] = [];
    const faults = new Faults(
      system,
      dice.fork(),
      () => probes.push(probe(company, acknowledged, () => ended).then((ms) => recoveries.push(...ms))),
      (line) => (log(line), void dropped.look()),
    );
    const deadline = Date.now() + seconds * 1_000;
    await faults.strikeUntil(() => Date.now() > deadline && isEnough(faults, senders));
    over = true;
    await Promise.all([...posting, ...probes]);
    for (const sender of senders) for (const id of sender.acknowledged) acknowledged.add(id);
    log(`${acknowledged.size} acknowledged; everything comes to its end`);
    const unfinished = await bringToAnEnd(company, acknowledged);
    ended = true;
    await dropped.look();
    const gaps = receivers.flatMap(({ desk }) => desk.gaps);
    await Promise.all(receivers.map((receiver) => receiver.close()));
    const verdict = judge(acknowledged, await readLog(system));
    return {
      seed,
      bus,
      acknowledged: acknowledged.size,
      ...faults.count,
      duplicates: verdict.duplicates + dropped.total,
      recovery_ms: { p50: percentile(recoveries, 0.5), p99: percentile(recoveries, 0.99) },
      violations: [
        ...verdict.violations,
        ...unfinished.map((detail): Violation => ({ invariant: 'one-end', detail })),
        ...gaps.map((gap): Violation => ({ invariant: 'desk-stream', detail: `a desk's numbers went ${gap}` })),
      ],
    };
  } finally {
    await system.stop();
  }
}

/** On a busy machine the time alone may pass with hardly anything asked or broken, and then it shows nothing. */
function isEnough({ count }: Faults, senders: readonly Sender[]): boolean {
  const acknowledged = senders.reduce((sum, sender) => sum + sender.acknowledged.size, 0);
  return count.kills + count.freezes >= LEAST_FAULTS && acknowledged >= LEAST_ACKNOWLEDGED;
}

/** A handoff that is posted right after a kill: how long until routing has decided something about it, if it was posted at all. */
async function probe(company: Company, acknowledged: Set<string>, isOver: () => boolean): Promise<number[]> {
  const client = await company.as(company.manager);
  const start = performance.now();
  const idempotencyKey = randomUUID();
  const posted = await insist(
    () =>
      client.requestHandoff(
        { reasonKey: 'buy', channel: 'chat' },
        { idempotencyKey, signal: AbortSignal.timeout(2_000) },
      ),
    isOver,
  );
  if (posted === undefined || posted instanceof ProblemError) return [];
  acknowledged.add(posted.handoffId);
  await until(
    async () => {
      const { state } = await client.handoff(posted.handoffId);
      return state === 'requested' ? undefined : state;
    },
    'the probe is decided',
    PATIENCE_MS,
  );
  return [performance.now() - start];
}

/** Whoever owns what is left does what is next. Returns what could not be brought to its end. */
async function bringToAnEnd(company: Company, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const left = new Set(acknowledged);
  const manager = await company.as(company.manager);
  await insist(
    () => manager.setPresence({ availability: 'Available' }),
    () => false,
  );
  for (const deadline = Date.now() + PATIENCE_MS; left.size > 0 && Date.now() < deadline;) {
    for (const id of left) {
      const handoff = await company.integration.handoff(id).catch(() => undefined);
      if (handoff?.state === 'ended') left.delete(id);
      else if (handoff) await takeNextStep(company, handoff).catch(() => undefined);
    }
    await sleep(1_000);
  }
  return Promise.all([...left].map(async (id) => JSON.stringify(await company.integration.handoff(id).catch(String))));
}

async function takeNextStep(company: Company, handoff: HandoffView): Promise<void> {
  if (!handoff.owner) return;
  const owner = await company.as(handoff.owner);
  if (handoff.state === 'assigned' || handoff.state === 'connected') await owner.complete(handoff.handoffId, 'helped');
  if (handoff.state === 'promised') await owner.promiseKept(handoff.handoffId, 'helped');
  if (handoff.state === 'queued' && handoff.proposal) await owner.promise(handoff.handoffId);
}
