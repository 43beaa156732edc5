import {
  DIRECTORY_TOPIC,
  EVENTS,
  FRONT_DESK_TOPIC,
  partitionOf,
  readEvent,
  ROUTING_TOPIC,
  type AnyEvent,
  type Topic,
} from '@sambung/contracts';
import type { OutgoingRecord } from '@sambung/event-bus';
import { Relay, type NewEvent } from '@sambung/outbox';
import type { Said } from '../../apps/routing/test/company';
import { SimulatedOutboxTable } from '../../libs/outbox/test/simulated-outbox-table';
import { Dice } from '../chaos/dice';
import { SimulatedBus } from './bus/simulated-bus';
import { Mishaps } from './mishaps';
import { CompanyAtWork } from './people/company-at-work';
import { RoutingInstance } from './services/routing-instance';
import { Service, type Running } from './services/service';
import { RemoteOutboxTable } from './storage/remote-outbox-table';
import { SharedLedger } from './storage/shared-ledger';
import { fairWeather, Line, overLine } from './time/line';
import { Process, Steps } from './time/steps';
import { Promises, type Broken } from './watch/broken';
import { DecidedBoards } from './watch/decided-boards';
import { WatchDecisions } from './watch/watch-decisions';
import { WatchTopics } from './watch/watch-topics';
import { witnessFor } from './watch/witness';

const PARTITIONS = 2;
const BEGINNING = Date.UTC(2026, 10, 21, 5);
/** How long things go wrong, and how long everything then has to come to its end. Virtual milliseconds. */
const STORMS_MS = [5_000, 10_000, 20_000];
const PATIENCE_MS = 45 * 60_000;

/** Names of companies, one for each partition. */
const WORKSPACES = Array.from({ length: PARTITIONS }, (_, partition) => {
  for (let number = 1; ; number++) if (partitionOf(`toko-${number}`) === partition) return `toko-${number}`;
});

/** Everything that a seed decides about: services with their databases, the bus between them, people, and mishaps. */
export class World {
  readonly dice: Dice;
  readonly steps: Steps;
  readonly promises = new Promises();
  readonly boards = new DecidedBoards();
  readonly decisions = new WatchDecisions(this.promises, this.boards);
  readonly ledger = new SharedLedger(PARTITIONS, this.decisions);
  readonly outboxes = new Map<Topic, SimulatedOutboxTable>([
    [FRONT_DESK_TOPIC, new SimulatedOutboxTable(PARTITIONS)],
    [DIRECTORY_TOPIC, new SimulatedOutboxTable(PARTITIONS)],
    [ROUTING_TOPIC, this.ledger.outbox],
  ]);
  readonly topics = new WatchTopics(this.promises, this.outboxes);
  readonly bus: SimulatedBus;
  readonly companies: readonly CompanyAtWork[];
  private readonly weather = fairWeather();
  private readonly network = new Process('network');
  private readonly services: readonly Service[];
  private readonly mishaps: Mishaps;
  private ids = 0;

  constructor(seed: number) {
    this.dice = new Dice(seed);
    this.steps = new Steps(this.dice, BEGINNING);
    const { steps, dice, weather } = this;
    for (const table of this.outboxes.values()) table.clock = () => steps.now;
    this.bus = new SimulatedBus(PARTITIONS, steps, dice, {
      stored: (...stored) => {
        this.topics.stored(...stored);
        this.tellPeople(...stored);
      },
    });
    this.services = [
      this.service('routing 1', (line) => this.routing(line)),
      this.service('routing 2', (line) => this.routing(line)),
      this.service('front-desk 1', (line) => this.relay(line, FRONT_DESK_TOPIC)),
      this.service('front-desk 2', (line) => this.relay(line, FRONT_DESK_TOPIC)),
      this.service('directory', (line) => this.relay(line, DIRECTORY_TOPIC)),
    ];
    const people = new Process('people');
    this.companies = WORKSPACES.slice(0, dice.pick([1, 1, 2])).map(
      (workspace) =>
        new CompanyAtWork(
          workspace,
          { ask: (...said) => this.write(...said), direct: (...said) => this.write(...said) },
          steps,
          dice,
          people,
        ),
    );
    this.mishaps = new Mishaps({
      ...{ steps, dice, weather, bus: this.bus, services: this.services },
      ...{ process: new Process('mishaps'), outboxes: [...this.outboxes.values()] },
    });
  }

  /** Until a promise is broken, or everything has come to its end. */
  async run(): Promise<Broken | undefined> {
    for (const service of this.services) service.start();
    for (const company of this.companies) company.open();
    const calmAt = BEGINNING + this.dice.pick(STORMS_MS);
    await this.stepWhile(() => this.steps.now < calmAt);
    this.mishaps.end();
    for (const company of this.companies) company.calmDown();
    const deadline = this.steps.now + PATIENCE_MS;
    await this.stepWhile(() => !this.isQuiet() && this.steps.now < deadline);
    if (!this.isQuiet()) this.promises.broken('no dead end', this.whatIsOpen());
    return this.promises.first;
  }

  private async stepWhile(goesOn: () => boolean): Promise<void> {
    while (!this.promises.first && goesOn()) await this.steps.step();
  }

  /** Every handoff has ended, and everybody has heard of everything. */
  private isQuiet(): boolean {
    if (this.companies.some(({ open_ }) => open_.length > 0)) return false;
    return [...this.outboxes].every(([topic, table]) =>
      table.partitions.every((_, partition) => {
        const rows = table.rows.filter((row) => row.partition === partition);
        return rows.length === this.bus.lastNumber(topic, partition);
      }),
    );
  }

  private whatIsOpen(): string {
    const open = this.companies.flatMap(({ open_ }) => open_);
    return `${Math.round(PATIENCE_MS / 60_000)} minutes after the last mishap ${open.join(', ') || 'no handoff'} had not ended`;
  }

  private service(name: string, begin: (line: Line) => Running): Service {
    const { steps, weather, dice, network } = this;
    return new Service(name, steps, (process) => begin(new Line(process, steps, weather, dice, network)));
  }

  private routing(line: Line): Running {
    const { steps, ledger, boards } = this;
    const skew = Math.round(this.dice.between(-1_500, 1_500));
    return new RoutingInstance({
      ledger: overLine(line, ledger, 'ledger'),
      outbox: new RemoteOutboxTable(ledger.outbox, line, steps),
      bus: this.bus.at(line),
      ...{
        boards,
        clock: { now: () => steps.now + skew },
        witness: witnessFor(this.promises, this.steps, line.process),
      },
      newId: () => this.newId(),
      url: `http://${line.process.name}`,
    });
  }

  private relay(line: Line, topic: Topic): Running {
    const table = this.outboxes.get(topic);
    if (!table) throw new Error(`${topic} has no outbox.`);
    const relay = new Relay({
      table: new RemoteOutboxTable(table, line, this.steps),
      ...{ bus: this.bus.at(line), topic, pollMs: 4_000, batchSize: 4 },
    });
    return { start: () => relay.start(), stop: () => relay.stop() };
  }

  /** What a person asks or changes, committed in the moment it is said. */
  private write(workspace: string, said: Said): void {
    const time = new Date().toISOString();
    const topic = EVENTS.get(said.name)?.topic ?? FRONT_DESK_TOPIC;
    const partition = partitionOf(workspace);
    const read = this.outboxes.get(DIRECTORY_TOPIC)?.rows.filter((row) => row.partition === partition).length ?? 0;
    const directoryNumber = topic === FRONT_DESK_TOPIC && read > 0 ? { directoryNumber: read } : {};
    const event = { ...said, ...directoryNumber, id: this.newId(), workspace, time } as NewEvent;
    for (const row of this.outboxes.get(topic)?.insert(partition, [event]) ?? []) row.committed = true;
  }

  private newId(): string {
    return `e${(this.ids += 1)}`;
  }

  private tellPeople(topic: Topic, _partition: number, records: readonly OutgoingRecord[], behind: number): void {
    if (topic !== ROUTING_TOPIC) return;
    for (const { number, headers, value } of records) {
      const reading = readEvent(headers, value);
      if (number > behind && reading.kind === 'event') this.hear(reading.event);
    }
  }

  private hear(event: AnyEvent): void {
    this.companies.find(({ workspace }) => workspace === event.workspace)?.hear(event);
  }
}
