import { until } from '@sambung/testing';
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { Client, Pool } from 'pg';
import { foundCompany, type Company } from '../system/company';
import type { HandoffView } from '@sambung/contracts';
import type { System } from '../system/system';
import { cancelAll } from './cancel-all';
import type { Floor } from './floor/floor';
import { median, row, type Row } from './statistics';

const CONNECTIONS = 32;
const LOAD = { connections: CONNECTIONS };

/**
 * Handoffs that are posted and durably offered a second, over the smaller of what a bare Nest POST and a single-row durable insert do,
 * all with their client on this machine and in turns within one run.
 * @param seconds how long each of the three is loaded in a round
 */
export async function throughput(system: System, floor: Floor, rounds: number, seconds: number): Promise<Row[]> {
  const company = await foundCompany(system, `throughput-${randomUUID().slice(0, 8)}`, {
    senders: CONNECTIONS,
    receivers: 100,
    capacity: { units: 1_000, weights: { email: 0.1 } },
  });
  await openAll(company);
  const figures: { post: number; insert: number; offered: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const post = await barePosts(floor, seconds);
    const insert = await bareInserts(floor, seconds);
    figures.push({ post, insert, offered: await offered(system, company, seconds) });
  }
  const middle = (of: 'post' | 'insert' | 'offered') => median(figures.map((each) => each[of])).toFixed(0);
  return [
    row(
      `throughput, ${CONNECTIONS} connections, ${system.options.bus}`,
      'POST → handoff.offered durable ÷ smaller of bare POST and single-row insert',
      figures.map(({ post, insert, offered: ours }) => ours / Math.min(post, insert)),
      `${middle('offered')}/s over min(${middle('post')}/s, ${middle('insert')}/s); aim ≥ 0.3`,
    ),
  ];
}

/** Everybody is reachable by an integration's lease, and available. */
async function openAll(company: Company): Promise<void> {
  for (const receiver of company.receivers) {
    const path = `/v1/leases/${receiver.employeeId}`;
    await company.integration.send('PUT', path, { ttlSeconds: 300 });
    const client = await company.as(receiver);
    await client.setPresence({ availability: 'Available' });
  }
  const last = await company.as(company.receivers.at(-1)!);
  await until(async () => (await last.desk()).presence.offerable || undefined, 'the last receiver is offerable');
}

async function barePosts(floor: Floor, seconds: number): Promise<number> {
  const result = await autocannon({
    url: `${floor.url}/bare`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), padding: 'x'.repeat(300) }),
    ...LOAD,
    duration: seconds,
  });
  return result['2xx'] / result.duration;
}

async function bareInserts(floor: Floor, seconds: number): Promise<number> {
  const pool = new Pool({ connectionString: floor.databaseUrl, max: CONNECTIONS });
  const body = JSON.stringify({ padding: 'x'.repeat(300) });
  const perSecond = await inLoops(seconds, () =>
    pool.query('INSERT INTO floor (id, body) VALUES ($1, $2)', [randomUUID(), body]),
  );
  await pool.end();
  return perSecond.perSecond;
}

/** Counts until the last of them is offered: what is still on its way when the load ends counts with the time it takes. */
async function offered(system: System, company: Company, seconds: number): Promise<number> {
  const before = await offersIn(system, company.workspace);
  const start = performance.now();
  const posted = await post(system, company, seconds);
  await until(
    async () => (await offersIn(system, company.workspace)) - before >= posted.length || undefined,
    'all are offered',
    60_000,
  );
  const perSecond = posted.length / ((performance.now() - start) / 1_000);
  const clients = new Map(
    await Promise.all(company.senders.map(async (each) => [each.employeeId, await company.as(each)] as const)),
  );
  await cancelAll(posted.map(({ sender, handoffId }) => ({ client: clients.get(sender.employeeId)!, handoffId })));
  return perSecond;
}

/** What was acknowledged. */
async function post(system: System, company: Company, seconds: number): Promise<HandoffView[]> {
  const tokens = await Promise.all(company.senders.map((sender) => company.tokenOf(sender)));
  const posted: HandoffView[] = [];
  let turn = 0;
  await autocannon({
    ...LOAD,
    url: system.address('/v1/handoffs'),
    duration: seconds,
    requests: [
      {
        method: 'POST',
        body: JSON.stringify({ reasonKey: 'buy', channel: 'email' }),
        setupRequest: (request) => ({ ...request, headers: headersWith(tokens[turn++ % tokens.length]!) }),
        onResponse: (status, body) => {
          if (status !== 202) throw new Error(`A handoff was refused with ${status}: ${body}`);
          posted.push(JSON.parse(body) as HandoffView);
        },
      },
    ],
  });
  return posted;
}

const headersWith = (token: string): Record<string, string> => ({
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
  authorization: `Bearer ${token}`,
});

/** Durable records of routing, in its own database. */
async function offersIn(system: System, workspace: string): Promise<number> {
  const client = new Client({ connectionString: system.databaseUrl('sambung_routing') });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(
    "SELECT count(*) FROM outbox WHERE workspace = $1 AND name = 'handoff.offered'",
    [workspace],
  );
  await client.end();
  return Number(rows[0]!.count);
}

async function inLoops(
  seconds: number,
  once: (loop: number) => Promise<unknown>,
): Promise<{ count: number; perSecond: number }> {
  const start = performance.now();
  let count = 0;
  const loop = async (_: unknown, index: number) => {
    while (performance.now() - start < seconds * 1_000) {
      await once(index);
      count++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  return { count, perSecond: count / ((performance.now() - start) / 1_000) };
}
