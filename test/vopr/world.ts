// Longer than most: a world is one thing, and everything in it shares the seed; what each part does stands in its own folder.
import {
  DIRECTORY_TOPIC,
  FRONT_DESK_TOPIC,
  partitionOf,
  ROUTING_TOPIC,
  type AnyEvent,
  type Topic,
} from '@sambung/contracts';
import type { OutgoingRecord } from '@sambung/event-bus';
import { PostgresRetryRequests } from '@sambung/outbox';
import type { Database, Listen } from '@sambung/platform';
import type { DataSource } from 'typeorm';
import { SimulatedOutboxTable } from '../../libs/outbox/test/simulated-outbox-table';
import { Dice } from '../chaos/dice';
import { SimulatedBus } from './bus/simulated-bus';
import { foundCompany } from './directory/found-company';
import { keptRows } from './directory/kept-rows';
import { SimulatedDatabase, SimulatedReading } from './front-desk/simulated-database';
import { keyOf } from './front-desk/statement';
import { statementsOfDirectory, statementsWith } from './front-desk/statements';
import { Mishaps, type Mishap } from './mishaps';
import { Callers } from './people/callers';
import { CompanyAtWork } from './people/company-at-work';
import { HumanResources, sayAllAgain, theCompany } from './people/human-resources';
import { Operator, type OperatorOptions } from './people/operator';
import { parkedOfFrontDesk, parkedOfRouting } from './people/parked-of';
import { Poison } from './poison';
import { DirectoryInstance } from './services/directory-instance';
import { FrontDeskInstance } from './services/front-desk-instance';
import { RoutingInstance } from './services/routing-instance';
import { Service, type Running } from './services/service';
import { Notices } from './services/simulated-listen';
import { RemoteOutboxTable } from './storage/remote-outbox-table';
import { SharedLedger } from './storage/shared-ledger';
import { Tables } from './storage/tables';
import { fairWeather, Line, overLine } from './time/line';
import { Process, Steps } from './time/steps';
import { Promises, type Broken } from './watch/broken';
import { DecidedBoards } from './watch/decided-boards';
import { WatchDecisions } from './watch/watch-decisions';
import { WatchDirectory } from './watch/watch-directory';
import { WatchFrontDesk } from './watch/watch-front-desk';
import { WatchReading } from './watch/watch-reading';
import { WatchTimers } from './watch/watch-timers';
import { WatchTopics } from './watch/watch-topics';
import { witnessFor } from './watch/witness';

const PARTITIONS = 2;
const BEGINNING = Date.UTC(2026, 10, 21, 5);
/** How long nothing goes wrong at first: where it does from the beginning, hardly anybody is ever offered anything before the calm. Virtual milliseconds. */
const OPENINGS_MS = [0, 3_000, 6_000];
/** How long things go wrong, and how long everything then has to come to its end: six times what the longest of some hundreds of worlds took. Virtual milliseconds. */
const STORMS_MS = [4_000, 8_000, 15_000];
const PATIENCE_MS = 4 * 60_000;
/** Who goes round in circles without any time passing is not waited for. Worlds that come to their end take about 2,000 steps, the longest of some hundreds 18,000. */
const MOST_STEPS = 100_000;

/** A board is written down after so many decisions: often, so that most owners begin with a snapshot. */
const DECISIONS_A_SNAPSHOT = 4;

/** Steps between two looks whether everything has come to its end. */
const LOOK_EVERY = 25;

/** Names of companies, one for each partition. */
const WORKSPACES = Array.from({ length: PARTITIONS }, (_, partition) => {
  for (let number = 1; ; number++) if (partitionOf(`toko-${number}`) === partition) return `toko-${number}`;
});

/** Everything that a seed decides about: services with their databases, the bus between them, people, and mishaps. */
export class World {
  readonly steps: Steps;
  readonly promises = new Promises();
  private readonly dice: Dice;
  private readonly network = new Process('network');
  private readonly weather = fairWeather();
  private readonly boards = new DecidedBoards((commandId, decide) => this.poison.decide(commandId, decide));
  private readonly timers = new WatchTimers(this.promises);
  private readonly decisions = new WatchDecisions(this.promises, this.boards, this.timers, () => this.poison);
  private readonly ledger = new SharedLedger(PARTITIONS, this.decisions);
  private readonly frontDeskOutbox = new SimulatedOutboxTable(PARTITIONS);
  private readonly directoryOutbox = new SimulatedOutboxTable(PARTITIONS);
  private readonly outboxes = new Map<Topic, SimulatedOutboxTable>([
    [FRONT_DESK_TOPIC, this.frontDeskOutbox],
    [DIRECTORY_TOPIC, this.directoryOutbox],
    [ROUTING_TOPIC, this.ledger.outbox],
  ]);
  private readonly topics = new WatchTopics(this.promises, this.outboxes);
  readonly poison: Poison;
  private readonly operator: Operator;
  private readonly reading: WatchReading;
  private readonly asked = new WatchFrontDesk(this.promises, this.ledger.outbox, (event) => this.hear(event));
  private readonly statements = statementsWith(this.frontDeskOutbox, (event) => this.asked.wrote(event));
  private readonly statementsOfDirectory = statementsOfDirectory(this.directoryOutbox);
  private readonly tables: Tables;
  private readonly directoryTables: Tables;
  private readonly saidByDirectory: WatchDirectory;
  private readonly bus: SimulatedBus;
  private readonly notices: Notices;
  private readonly noticesOfDirectory: Notices;
  private readonly services: readonly Service[];
  private readonly callers: Callers<FrontDeskInstance>;
  private readonly companies: readonly CompanyAtWork[];
  private readonly mishaps: Mishaps;
  private readonly damaged = new Set<string>();
  private ids = 0;

  constructor(seed: number, only?: readonly Mishap[]) {
    this.dice = new Dice(seed);
    this.steps = new Steps(this.dice, BEGINNING);
    const { steps, dice, weather, network } = this;
    for (const table of this.outboxes.values()) table.clock = () => steps.now;
    const look = (inMs: number, go: () => void): unknown => steps.schedule(network, 'the database looks', inMs, go);
    const now = (): number => steps.now;
    this.poison = new Poison(steps, dice);
    this.tables = new Tables(now, look, (written) => {
      this.asked.look(this.tables, written);
      this.reading.look(written);
    });
    this.reading = new WatchReading(this.promises, {
      ...{ tables: this.tables, outboxes: this.outboxes, poison: this.poison },
      isGivenUp: (id) => this.operator.isGivenUp('front-desk', id),
    });
    this.directoryTables = new Tables(now, look, (written) => this.saidByDirectory.committed(written));
    this.saidByDirectory = new WatchDirectory(this.promises, {
      ...{ directory: this.directoryTables, frontDesk: this.tables },
      routing: (workspace) => this.decisions.workspace(workspace),
    });
    this.bus = new SimulatedBus(PARTITIONS, steps, dice, {
      arrives: (...arrived) => this.poison.asSent(...arrived),
      stored: (...stored) => this.stored(...stored),
      assigned: (...assigned) => this.assigned(...assigned),
    });
    this.notices = new Notices(steps, dice);
    this.noticesOfDirectory = new Notices(steps, dice);
    const frontDesks = ['front-desk 1', 'front-desk 2'].map((name) =>
      this.service(name, (line) => this.frontDesk(line)),
    );
    const routings = ['routing 1', 'routing 2'].map((name) => this.service(name, (line) => this.routing(line)));
    const directory = this.service('directory', (line) => this.directory(line));
    this.services = [...routings, ...frontDesks, directory];
    const people = new Process('people');
    this.callers = new Callers(frontDesks, steps, dice, weather, people);
    const ofDirectory = new Callers([directory], steps, dice, weather, people);
    const companies = WORKSPACES.slice(0, dice.pick([1, 1, 2])).map((name) => theCompany(name, dice.pick([10, 60])));
    for (const company of companies) foundCompany(this.directoryTables, company);
    this.operator = this.operatorOf((workspace, answered) => sayAllAgain(workspace, ofDirectory, answered));
    this.companies = companies.map(
      (company) =>
        new CompanyAtWork(company.workspace, {
          ...{ callers: this.callers, steps, dice, process: people },
          hr: new HumanResources(company, ofDirectory, (from) => dice.pick(from)),
          acknowledged: (...said) => this.asked.hasAcknowledged(this.tables, ...said),
          refused: (...said) => this.asked.hasRefused(...said),
        }),
    );
    this.mishaps = new Mishaps({
      ...{ steps, dice, weather, bus: this.bus, notices: this.notices, services: this.services },
      ...{ process: new Process('mishaps'), outboxes: [...this.outboxes.values()] },
      ...{ only, damage: () => this.damage(), poison: this.poison },
    });
  }

  /** Until a promise is broken, or everything has come to its end. */
  async run(): Promise<Broken | undefined> {
    for (const service of this.services) service.start();
    for (const company of this.companies) company.open();
    if (this.isPoisoned) this.operator.begin();
    const stormAt = BEGINNING + this.dice.pick(OPENINGS_MS);
    await this.stepWhile(() => this.isWaitedFor(stormAt));
    this.mishaps.begin();
    const calmAt = stormAt + this.dice.pick(STORMS_MS);
    await this.stepWhile(() => this.isWaitedFor(calmAt));
    this.mishaps.end();
    this.callers.calm = true;
    for (const company of this.companies) company.calmDown();
    if (this.isPoisoned) this.operator.calmDown();
    await this.stepWhile(
      () => this.isWaitedFor(calmAt + PATIENCE_MS) && (this.steps.taken % LOOK_EVERY > 0 || this.isOpen()),
    );
    const open = this.whatIsOpen();
    if (open === undefined) {
      this.saidByDirectory.look();
      this.decisions.lookAtAll();
      this.mustAddUp();
    }
    const seconds = Math.round((this.steps.now - calmAt) / 1_000);
    if (open !== undefined) this.promises.broken('no dead end', `${seconds} s after the last mishap: ${open}`);
    return this.promises.first;
  }

  /** Whether anything was ever meant to be poison here. */
  private get isPoisoned(): boolean {
    return this.mishaps.plays('poison');
  }

  private mustAddUp(): void {
    for (let partition = 0; partition < PARTITIONS; partition++)
      this.reading.mustAddUp(partition, this.bus.lastNumber(ROUTING_TOPIC, partition));
  }

  private isWaitedFor(until: number): boolean {
    return this.steps.now < until && this.steps.taken < MOST_STEPS;
  }

  private isOpen(): boolean {
    return this.whatIsOpen() !== undefined;
  }

  get handoffs(): number {
    return this.tables.committed('handoffs').size;
  }

  private async stepWhile(goesOn: () => boolean): Promise<void> {
    await this.steps.run(() => !this.promises.first && goesOn());
  }

  /** What has not come to its end, in words: handoffs, records on their way, commands without an answer. */
  private whatIsOpen(): string | undefined {
    for (const { workspace, republishDue } of this.directoryTables.committed('WorkspaceRow').values())
      if ((republishDue as Date).getTime() <= this.steps.now) return `${String(workspace)} is not said yet`;
    for (const [topic, { rows }] of this.outboxes) {
      const committed = Array.from({ length: PARTITIONS }, () => 0);
      for (const row of rows) if (row.committed) committed[row.partition] = (committed[row.partition] ?? 0) + 1;
      for (const [partition, last] of committed.entries()) {
        if (last !== this.bus.lastNumber(topic, partition)) return `${topic}/${partition} has not been sent to ${last}`;
        const read = this.tables.committed('inbox_position').get(keyOf('front-desk', topic, partition))?.['number'];
        if (topic !== FRONT_DESK_TOPIC && last > 0 && read !== last)
          return `${topic}/${partition} is not read to ${last}`;
        if (topic === DIRECTORY_TOPIC && this.decisions.directoryRead(partition) !== last)
          return `${topic}/${partition} is not read to ${last} by routing`;
      }
    }
    for (const { handoff_id: id, state } of this.tables.committed('standings').values())
      if (state !== 'ended') return `${String(id)} is ${String(state)}`;
    const { left } = this.operator;
    if (left !== undefined) return left;
    const unanswered = this.frontDeskOutbox.rows.find(
      ({ event, committed }) => committed && AWAITS_ANSWER.test(event.name) && !this.decisions.hasAnswered(event.id),
    );
    return unanswered && `${unanswered.event.name} ${unanswered.event.id} was never answered`;
  }

  private service<What extends Running>(name: string, begin: (line: Line) => What): Service<What> {
    const { steps, weather, dice, network } = this;
    return new Service(name, steps, (process) => begin(new Line(process, steps, weather, dice, network)));
  }

  private routing(line: Line): Running {
    const { steps, ledger, boards, promises } = this;
    return new RoutingInstance({
      ledger: overLine(line, ledger, 'ledger'),
      snapshots: overLine(line, ledger.snapshots, 'snapshots'),
      toSnapshot: (owned) => line.call('look for snapshots', () => ledger.toSnapshot(owned, DECISIONS_A_SNAPSHOT)),
      outbox: new RemoteOutboxTable(ledger.outbox, line, steps),
      bus: this.bus.at(line),
      ...{ boards, clock: this.wrongClock(), witness: witnessFor(promises, steps, line.process) },
      newId: () => this.newId(),
      url: line.process.name,
      openRetries: this.isPoisoned ? () => line.call('look for retries', () => this.ledger.parking.open()) : undefined,
    });
  }

  private frontDesk(line: Line): FrontDeskInstance {
    const { notices, frontDeskOutbox, steps, poison } = this;
    const database = this.frontDeskDatabase(line);
    const retries = new PostgresRetryRequests(database.dataSource as unknown as DataSource);
    return new FrontDeskInstance({
      database: database as unknown as Database,
      tables: new SimulatedReading(database, line),
      listen: notices.of(line.process) as unknown as Listen,
      outbox: new RemoteOutboxTable(frontDeskOutbox, line, steps),
      ...{ bus: this.bus.at(line), clock: this.wrongClock() },
      ...{ poison, retries: this.isPoisoned ? retries : undefined },
    });
  }

  private frontDeskDatabase(line: Line): SimulatedDatabase {
    const { steps, notices, promises, frontDeskOutbox, tables, statements } = this;
    return new SimulatedDatabase({
      ...{ tables, line, statements, now: () => steps.now },
      told: (channel, payload) => {
        frontDeskOutbox.say(payload.split(',').map(Number));
        notices.tell(channel, payload);
      },
      unknown: (sql) => promises.broken('every statement has a model', sql),
    });
  }

  private operatorOf(republish: OperatorOptions['republish']): Operator {
    const { steps, dice, poison, weather, network } = this;
    const lineOf = (process: Process): Line => new Line(process, steps, weather, dice, network);
    const frontDesk = parkedOfFrontDesk(this.tables, lineOf, (line) => this.frontDeskDatabase(line));
    const services = [frontDesk, parkedOfRouting(this.ledger.parking, lineOf)];
    return new Operator({ ...{ steps, dice, poison, services, republish } });
  }

  private directory(line: Line): DirectoryInstance {
    const { steps, directoryOutbox, directoryTables: tables, promises } = this;
    const database = new SimulatedDatabase({
      ...{ tables, line, statements: this.statementsOfDirectory, rows: keptRows, now: () => steps.now },
      told: (_channel, payload) => directoryOutbox.say(payload.split(',').map(Number)),
      unknown: (sql) => promises.broken('every statement has a model', sql),
    });
    return new DirectoryInstance({
      database: database as unknown as Database,
      outbox: new RemoteOutboxTable(directoryOutbox, line, steps),
      listen: this.noticesOfDirectory.of(line.process) as unknown as Listen,
      ...{ bus: this.bus.at(line), clock: this.wrongClock() },
    });
  }

  /** No machine's clock is right. */
  private wrongClock(): { now(): number } {
    const wrongBy = Math.round(this.dice.between(-1_500, 1_500));
    return { now: () => this.steps.now + wrongBy };
  }

  /** The disk changes a company's newest snapshot, once, where an older one is left. */
  private damage(): boolean {
    const { snapshots } = this.ledger;
    const [workspace] = WORKSPACES.filter(
      (each) => !this.damaged.has(each) && snapshots.newest(each, snapshots.versionOf(each)),
    );
    if (workspace === undefined) return false;
    this.damaged.add(workspace);
    this.steps.note(`the newest snapshot of ${workspace} is damaged`);
    snapshots.damageNewest(workspace);
    return true;
  }

  private newId(): string {
    return `e${(this.ids += 1)}`;
  }

  private stored(topic: Topic, partition: number, records: readonly OutgoingRecord[], behind: number): void {
    this.topics.stored(topic, partition, records, behind);
    if (topic !== FRONT_DESK_TOPIC) return;
    for (const { number, headers, key } of records)
      if (number > behind) this.asked.send(headers['ce_workspace'] ?? '', key, headers['ce_id'] ?? '');
  }

  private assigned(process: string, topics: readonly Topic[], partition: number): void {
    if (!topics.includes(FRONT_DESK_TOPIC)) return;
    this.timers.assigned(process, partition, (topic) => this.bus.lastNumber(topic, partition));
  }

  private hear(event: AnyEvent): void {
    this.companies.find(({ workspace }) => workspace === event.workspace)?.hear(event);
  }
}

/** Commands that routing answers, one way or another. */
const AWAITS_ANSWER = /^(handoff\.requested|presence\.set|.*-requested|.*-reported|connection\.reported)$/;
