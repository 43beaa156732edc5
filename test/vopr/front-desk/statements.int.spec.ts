// Longer than most: every modelled statement is held to PostgreSQL on the same rows, one after the other.
import { partitionOf, ROUTING_TOPIC, type AnyEvent } from '@sambung/contracts';
import { PostgresInboxTables, PostgresRetryRequests, type ParkedRecord } from '@sambung/outbox';
import type { EntityManager } from 'typeorm';
import { justRequested } from '../../../apps/front-desk/src/domain/standing';
import { findOutcome } from '../../../apps/front-desk/src/persistence/command-outcomes';
import { forgetEmployee, keepEmployee, keepReason } from '../../../apps/front-desk/src/persistence/directory-read';
import { findStanding } from '../../../apps/front-desk/src/persistence/find-standing';
import { claimKey } from '../../../apps/front-desk/src/persistence/idempotency-keys';
import { insertHandoff } from '../../../apps/front-desk/src/persistence/insert-handoff';
import { deleteLease, upsertLease } from '../../../apps/front-desk/src/persistence/leases';
import { loadHandoffs } from '../../../apps/front-desk/src/persistence/load-handoffs';
import { loadPeople } from '../../../apps/front-desk/src/persistence/load-people';
import { lockHandoff } from '../../../apps/front-desk/src/persistence/lock-handoff';
import { findAssistStanding, lockAssist } from '../../../apps/front-desk/src/persistence/assists';
import { findOffer } from '../../../apps/front-desk/src/persistence/offers';
import { findPresence, recordPresence } from '../../../apps/front-desk/src/persistence/presence';
import { isReachable, lockPerson, settleReachability } from '../../../apps/front-desk/src/persistence/reachability';
import { recordDecision, type OfferChange } from '../../../apps/front-desk/src/persistence/record-decision';
import { recordForDesks } from '../../../apps/front-desk/src/persistence/record-for-desks';
import { recordInFeed } from '../../../apps/front-desk/src/persistence/record-in-feed';
import { findReason } from '../../../apps/front-desk/src/persistence/find-reason';
import { findRequestFacts } from '../../../apps/front-desk/src/persistence/request-facts';
import { worksHere } from '../../../apps/front-desk/src/persistence/works-here';
import { requireEmployee } from '../../../apps/front-desk/src/know-callers/require-employee';
import { RunningFrontDesk } from '../../../apps/front-desk/test/running-front-desk';
import { anEmployee, aReason } from '../../../apps/routing/test/company';
import { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';
import { Dice } from '../../chaos/dice';
import { Tables } from '../storage/tables';
import { fairWeather, Line } from '../time/line';
import { Process, Steps } from '../time/steps';
import { SimulatedDatabase } from './simulated-database';
import { statementsWith } from './statements';

/** In a partition of which the running front-desk has read nothing. */
const WORKSPACE = ['maju', 'jaya', 'sinar'].find((name) => partitionOf(name) !== partitionOf('toko')) ?? '';
const AT = '2026-11-21T05:00:00.000Z';
const NUMBER = '+62215550100';

type Step = (manager: EntityManager) => Promise<unknown>;

const person = (id: string, changes = {}): Step => {
  const said = anEmployee(id, changes);
  return (manager) => keepEmployee(manager, WORKSPACE, said.data as never);
};

/** What was requested long ago is no matter of today, whatever the clock of the database says; what comes is. */
const [LONG_AGO, TO_COME] = ['2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z'];

const handoff = (id: string, requestedAt: string, externalRef: string | null = null): Step => {
  const standing = justRequested('ani', 'reason-buy');
  const contact = { kind: 'customer', tier: 0, name: null, number: NUMBER, note: null } as const;
  return (manager) =>
    insertHandoff(manager, {
      ...{ workspace: WORKSPACE, handoffId: id, senderId: 'ani', reasonId: 'reason-buy', channel: 'phone', contact },
      ...{ language: null, siteId: null, namedEmployeeId: null, upset: false, holdSeconds: 90, externalRef },
      ...{ comes: 'fetched', requestedAt, standing, lastReceiverId: null, previousId: null },
    });
};

const event = (name: string, subject: string, number: number, more: object = {}): AnyEvent =>
  ({
    id: `e${number}`,
    name,
    subject,
    number,
    workspace: WORKSPACE,
    time: AT,
    causedBy: 'c1',
    data: {},
    ...more,
  }) as AnyEvent;

const decision = (number: number, offers: OfferChange, phase: string): Step => {
  const data = 'offerId' in offers ? { offerId: offers.offerId } : {};
  const standing = { ...justRequested('ani', 'reason-buy'), ending: { end: 'completed' }, phase } as never;
  return (manager) =>
    recordDecision(manager, {
      ...{ event: event('handoff.offered', 'h1', number, { data }) as never, standing, state: phase, offers },
      ...{ ownerId: 'ani', receiverId: 'sari', involved: ['ani', 'sari'], told: ['ani', 'sari'] },
    });
};

const key =
  (fingerprint: string, commandId: string): Step =>
  (manager) =>
    claimKey(manager, {
      ...{ workspace: WORKSPACE, principal: 'person:ani', key: 'k1', subject: 'h1' },
      ...{ fingerprint, commandId },
    });

const facts =
  (wanted: object): Step =>
  (manager) =>
    findRequestFacts(manager, { workspace: WORKSPACE, senderId: 'ani', number: NUMBER, ...wanted });

const reason =
  (wanted: Parameters<typeof findReason>[2]): Step =>
  (manager) =>
    findReason(manager, WORKSPACE, wanted);

const presence =
  (number: number): Step =>
  (manager) =>
    recordPresence(manager, event('presence.changed', 'sari', number, { data: { employeeId: 'sari' } }) as never);

/** Of a group that nobody tends, so that its requests stay open. */
const PLACE = { group: 'somebody', topic: ROUTING_TOPIC, partition: 0 } as const;
const parking = new PostgresInboxTables(undefined as never);
const requests = (manager: EntityManager): PostgresRetryRequests =>
  new PostgresRetryRequests({ query: (...asked: [string]) => manager.query(...asked) } as never);
const operator = { by: 'operator', note: 'mended' };

const park =
  (number: number | null, kind: 'state' | 'fact', attempts: 0 | 1, subject = 'h1'): Step =>
  (manager) =>
    parking.park(manager, {
      ...{ group: PLACE.group, because: 'TypeError', error: 'a bug', attempts },
      record: {
        ...{ topic: PLACE.topic, partition: PLACE.partition, workspace: WORKSPACE, subject, number, offset: '7' },
        ...{ key: subject, headers: { ce_id: 'e1' }, value: '{}', name: 'handoff.offered', kind },
      },
    });

const timeless = ({ parkedAt: _p, lastTriedAt, resolvedAt, ...row }: ParkedRecord): object => ({
  ...row,
  tried: lastTriedAt !== null,
  resolved: resolvedAt !== null,
});
const parkedOf =
  (subject: string): Step =>
  (manager) =>
    parking.parkedOf(manager, PLACE, subject).then((rows) => rows.map(timeless));
const resolve =
  (id: number, resolution: 'retried' | 'discarded'): Step =>
  (manager) =>
    parking.resolve(manager, id, { resolution, by: 'operator', note: null });

/** What is read, put aside, tried again and given up. */
const ASIDE: readonly Step[] = [
  (manager) => parking.open(manager, PLACE, ['h1']).then(({ number, parkedSubjects }) => [number, [...parkedSubjects]]),
  park(1, 'fact', 1),
  park(2, 'fact', 0),
  park(3, 'state', 1, 'sari'),
  park(null, 'fact', 0, 'nobody'),
  park(null, 'fact', 0, 'nobody'),
  (manager) => parking.moveTo(manager, PLACE, 3),
  (manager) =>
    parking.open(manager, PLACE, ['h1', 'h2']).then(({ number, parkedSubjects }) => [number, [...parkedSubjects]]),
  parkedOf('h1'),
  parkedOf('h2'),
  (manager) => parking.find(manager, 2).then((row) => row && timeless(row)),
  (manager) => parking.find(manager, 99),
  (manager) => requests(manager).ask(PLACE.group, 1, operator),
  (manager) => requests(manager).ask(PLACE.group, 2, { by: 'operator' }),
  (manager) => requests(manager).ask('somebody else', 1, operator).catch(nameOf),
  (manager) => requests(manager).ask(PLACE.group, 99, operator).catch(nameOf),
  (manager) => requests(manager).open(PLACE.group),
  (manager) => requests(manager).open('somebody else'),
  (manager) => requests(manager).take(manager, 1),
  (manager) => requests(manager).answer(manager, 1, { outcome: 'over' }),
  (manager) => requests(manager).take(manager, 1),
  (manager) => requests(manager).open(PLACE.group),
  (manager) => parking.failedAgain(manager, 2, { because: 'Unreadable', error: 'still' }),
  parkedOf('h1'),
  resolve(1, 'retried'),
  resolve(1, 'discarded'),
  resolve(99, 'retried'),
  (manager) => requests(manager).ask(PLACE.group, 1, operator).catch(nameOf),
  (manager) => parking.supersede(manager, PLACE, 'sari'),
  (manager) => parking.supersede(manager, PLACE, 'h1'),
  parkedOf('sari'),
  parkedOf('h1'),
  park(8, 'state', 1, 'budi'),
  (manager) => forgetEmployee(manager, WORKSPACE, 'budi'),
  parkedOf('budi'),
  (manager) => lockAssist(manager, WORKSPACE, 'h1'),
];

const nameOf = (error: unknown): unknown => error instanceof Error && error.name;
const codeOf = (error: unknown): unknown => error instanceof Error && 'code' in error && error.code;
const whose = { workspace: WORKSPACE, employeeId: 'sari' };
const lease = { ...whose, holder: 'exchange' };

/** What happens in the life of a handoff and of a desk, and everything that is asked in between. */
const LIFE: readonly Step[] = [
  facts({ reasonKey: 'buy' }),
  person('ani'),
  person('sari'),
  person('budi', { active: false }),
  (manager) => keepReason(manager, WORKSPACE, aReason('buy').data as never),
  facts({ reasonKey: 'buy', namedEmployeeId: 'budi' }),
  reason({ reasonKey: 'buy' }),
  reason({ reasonId: 'reason-buy' }),
  reason({ reasonKey: 'none' }),
  (manager) => worksHere(manager, WORKSPACE, 'sari'),
  (manager) => worksHere(manager, WORKSPACE, 'budi'),
  (manager) => worksHere(manager, WORKSPACE, 'nobody'),
  facts({ reasonId: 'reason-none' }),
  key('f1', 'c1'),
  key('f2', 'c2'),
  handoff('h1', LONG_AGO, 'order-7'),
  facts({ reasonKey: 'buy' }),
  handoff('h2', LONG_AGO, 'order-7'),
  handoff('h3', TO_COME),
  facts({ reasonKey: 'buy' }),
  facts({ reasonKey: 'buy', continues: 'h1' }),
  (manager) => lockHandoff(manager, WORKSPACE, 'h1'),
  (manager) => lockHandoff(manager, WORKSPACE, 'nothing'),
  (manager) => findStanding(manager, WORKSPACE, 'h1'),
  decision(1, { kind: 'open', offerId: 'h1.1', receiverId: 'sari' }, 'searching'),
  decision(2, { kind: 'open', offerId: 'h1.2', receiverId: 'budi' }, 'searching'),
  decision(3, { kind: 'close', offerId: 'h1.1' }, 'searching'),
  (manager) => findOffer(manager, WORKSPACE, 'h1.1'),
  (manager) => findOffer(manager, WORKSPACE, 'h9.9'),
  (manager) => findAssistStanding(manager, WORKSPACE, 'h1'),
  decision(4, { kind: 'close-all' }, 'ended'),
  (manager) => recordInFeed(manager, event('command.done', 'h1', 5), 'c2'),
  (manager) =>
    recordInFeed(manager, event('command.refused', 'h1', 6), 'c2', { code: 'x', kind: 'conflict', detail: 'no' }),
  (manager) => recordForDesks(manager, event('pause.spared', 'sari', 7), { told: ['sari', 'maya'], aboutId: 'sari' }),
  presence(8),
  presence(9),
  (manager) => findPresence(manager, WORKSPACE, 'sari'),
  (manager) => findOutcome(manager, WORKSPACE, 'c2').then((outcome) => outcome && { ...outcome, ageMs: 0 }),
  (manager) => findOutcome(manager, WORKSPACE, 'c9'),
  facts({ reasonKey: 'buy' }),
  (manager) => loadHandoffs(manager, WORKSPACE, ['h1', 'h9']),
  (manager) => loadPeople(manager, WORKSPACE, ['sari', 'nobody']).then((people) => [...people]),
  (manager) => requireEmployee(manager, WORKSPACE, 'sari'),
  (manager) => requireEmployee(manager, WORKSPACE, 'budi').catch(nameOf),
  (manager) => lockPerson(manager, whose),
  (manager) => settleReachability(manager, whose, { instanceId: 'here', graceMs: 1_000 }),
  (manager) => upsertLease(manager, { ...lease, ttlSeconds: 60 }).then((until) => until instanceof Date),
  (manager) => settleReachability(manager, whose, { instanceId: 'here', graceMs: 1_000 }),
  (manager) => settleReachability(manager, whose, { instanceId: 'here', graceMs: 1_000 }),
  (manager) => isReachable(manager, whose),
  (manager) => deleteLease(manager, lease),
  (manager) => settleReachability(manager, whose, { instanceId: 'here', graceMs: 1_000 }),
  (manager) => lockPerson(manager, whose),
  // A record that is applied twice is refused by the feed.
  (manager) => recordInFeed(manager, event('command.done', 'h1', 5), 'c2').catch(codeOf),
  ...ASIDE,
];

const TABLES = ['people', 'reasons', 'handoffs', 'contacts', 'standings', 'story', 'offers', 'idempotency_keys'];
const MORE_TABLES = [
  'desks',
  'desk_events',
  'feed',
  'command_outcomes',
  'presence',
  'reachability',
  'leases',
  'parked',
];
/** Written by the database's clock. */
const CLOCKS = new Set([
  'created_at',
  'read_at',
  'decided_at',
  'expires_at',
  'parked_at',
  'last_tried_at',
  'resolved_at',
]);

describe('the statements of front-desk, as the seeded world understands them', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
  });
  afterAll(() => desk.close());

  it('answer and leave behind the same as on PostgreSQL', async () => {
    const simulated = new Simulation();
    for (const [place, step] of LIFE.entries()) {
      const onPostgres: unknown = await desk.service.dataSource.transaction(step);
      expect({ place, answer: plain(await simulated.does(step)) }).toEqual({ place, answer: plain(onPostgres) });
    }
    for (const table of [...TABLES, ...MORE_TABLES]) {
      const rows = await desk.sql<Record<string, unknown>>(`select * from ${table} where workspace = $1`, [WORKSPACE]);
      expect({ table, rows: sorted(simulated.rows(table)) }).toEqual({ table, rows: sorted(rows) });
    }
  });
});

/** The simulated database, with nobody else in the world. */
class Simulation {
  private readonly steps = new Steps(new Dice(1), Date.parse(AT));
  private readonly tables = new Tables(
    () => this.steps.now,
    (inMs, go) => this.steps.schedule(new Process('network'), 'looks', inMs, go),
  );
  private readonly database: SimulatedDatabase;

  constructor() {
    const { steps, tables } = this;
    const dice = new Dice(1);
    const line = new Line(new Process('desk'), steps, fairWeather(), dice, new Process('network'));
    const outbox = new SimulatedOutboxTable(12);
    this.database = new SimulatedDatabase({
      ...{ tables, line, statements: statementsWith(outbox, () => undefined), now: () => steps.now },
      ...{ told: () => undefined, unknown: () => undefined },
    });
  }

  async does(step: Step): Promise<unknown> {
    const doing = this.database.inWorkspace(WORKSPACE, step);
    let over = false;
    void Promise.allSettled([doing]).then(() => (over = true));
    await this.steps.run(() => !over);
    return doing;
  }

  rows(table: string): Record<string, unknown>[] {
    return [...this.tables.committed(table).values()];
  }
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

const sorted = (rows: readonly Record<string, unknown>[]): unknown[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([name]) => !CLOCKS.has(name))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
        inOrder,
      ),
    )
    .sort();

/** jsonb has an order of its own. */
const inOrder = (_name: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
