import { until } from '@sambung/testing';
import { randomUUID } from 'node:crypto';
import { readStream, type SambungClient } from '@sambung/client';
import { foundCompany, type Company } from '../system/company';
import type { System } from '../system/system';
import { cancelAll } from './cancel-all';
import type { Floor } from './floor/floor';
import { median, ms, percentile, row, type Row } from './statistics';

/** Milliseconds from the POST to the message on the stream, one measurement each. */
type Measure = (connections: number, samples: number) => Promise<number[]>;

/**
 * POST → the offer on the receiver's stream, over the floor, in turns within one run.
 * @param rounds how often both are measured
 * @param samples handoffs per round, shared by its connections
 */
export async function latency(system: System, floor: Floor, rounds: number, samples: number): Promise<Row[]> {
  const company = await foundCompany(system, `latency-${randomUUID().slice(0, 8)}`, {
    senders: 16,
    receivers: 1,
    capacity: { units: 1_000, weights: { email: 0.1 } },
  });
  const sambung = await measureSambung(company);
  const bare = await measureFloor(floor);
  await sambung.measure(1, 20);
  await bare.measure(1, 20);
  const rows: Row[] = [];
  for (const connections of [1, 16])
    rows.push(...(await compare(system.options.bus, sambung.measure, bare.measure, connections, rounds, samples)));
  sambung.close();
  bare.close();
  return rows;
}

async function compare(
  bus: string,
  ours: Measure,
  floor: Measure,
  connections: number,
  rounds: number,
  samples: number,
): Promise<Row[]> {
  const pairs: { ours: number[]; floor: number[] }[] = [];
  for (let round = 0; round < rounds; round++) {
    pairs.push({ floor: await floor(connections, samples), ours: await ours(connections, samples) });
  }
  return [0.5, 0.99].map((share) => {
    const of = (which: 'ours' | 'floor') => pairs.map((pair) => percentile(pair[which], share));
    const ratios = pairs.map((pair) => percentile(pair.ours, share) / percentile(pair.floor, share));
    const aim = share === 0.5 ? '; aim ≤ 2' : '';
    return row(
      `latency p${share * 100}, ${connections} connection${connections > 1 ? 's' : ''}, ${bus}`,
      'POST → offer on the stream ÷ floor',
      ratios,
      `${ms(median(of('ours')))} over ${ms(median(of('floor')))}, ${samples} a round${aim}`,
    );
  });
}

async function measureSambung(company: Company): Promise<{ measure: Measure; close(): void }> {
  const closing = new AbortController();
  const receiver = await company.as(company.receivers[0]!);
  const arrivals = new Arrivals();
  void follow(receiver.deskStream(closing.signal), (data) => {
    if (data.what === 'handoff.offered' && data.handoffId) arrivals.arrived(data.handoffId);
  });
  await until(async () => {
    await receiver.setPresence({ availability: 'Available' });
    return (await receiver.desk()).presence.offerable || undefined;
  }, 'the receiver is offerable');
  const senders = await Promise.all(company.senders.map((sender) => company.as(sender)));
  const open: { client: SambungClient; handoffId: string }[] = [];
  const once = async (client: SambungClient): Promise<number> => {
    const start = performance.now();
    const { handoffId } = await client.requestHandoff(
      { reasonKey: 'buy', channel: 'email' },
      { idempotencyKey: randomUUID() },
    );
    open.push({ client, handoffId });
    return (await arrivals.of(handoffId)) - start;
  };
  return {
    measure: async (connections, count) => {
      const times = await inLoops(connections, count, (i) => once(senders[i]!));
      await cancelAll(open.splice(0));
      return times;
    },
    close: () => closing.abort(),
  };
}

async function measureFloor(floor: Floor): Promise<{ measure: Measure; close(): void }> {
  const closing = new AbortController();
  const arrivals = new Arrivals();
  void follow(readStream<{ id: string }>(`${floor.url}/stream`, {}, closing.signal), ({ id }) => arrivals.arrived(id));
  const body = { reasonKey: 'buy', channel: 'email', contact: { kind: 'customer' }, padding: 'x'.repeat(300) };
  const once = async (): Promise<number> => {
    const id = randomUUID();
    const start = performance.now();
    const answer = await fetch(`${floor.url}/floor`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, ...body }),
    });
    await answer.json();
    return (await arrivals.of(id)) - start;
  };
  return { measure: (connections, count) => inLoops(connections, count, once), close: () => closing.abort() };
}

async function follow<Data>(stream: AsyncIterable<{ data: Data }>, onData: (data: Data) => void): Promise<void> {
  try {
    for await (const { data } of stream) onData(data);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
  }
}

async function inLoops(connections: number, count: number, once: (loop: number) => Promise<number>): Promise<number[]> {
  const loops = Array.from({ length: connections }, async (_, loop) => {
    const samples: number[] = [];
    for (let i = loop; i < count; i += connections) samples.push(await once(loop));
    return samples;
  });
  return (await Promise.all(loops)).flat();
}

/** When each thing came, whoever is first: the waiting or the arrival. */
class Arrivals {
  private readonly at = new Map<string, number>();
  private readonly waiting = new Map<string, (at: number) => void>();

  arrived(id: string): void {
    const now = performance.now();
    this.at.set(id, now);
    this.waiting.get(id)?.(now);
  }

  of(id: string): Promise<number> {
    const at = this.at.get(id);
    return at !== undefined ? Promise.resolve(at) : new Promise((resolve) => this.waiting.set(id, resolve));
  }
}
