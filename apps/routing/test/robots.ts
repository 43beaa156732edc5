import { until } from '@sambung/testing';
import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC, ROUTING_TOPIC, type AnyEvent, readEvent } from '@sambung/contracts';
import type { Batch, EventBus, Reading, Subscription } from '@sambung/event-bus';
import { judge, type Record, type Verdict } from '../../../test/chaos/invariants';
import { accepted, anEmployee, atWork, COMPANY, completed, connected, requested, type Said } from './company';
import { Writers } from './topics';

/** A company whose people do what they are asked at once, so that its handoffs flow. It writes what front-desk and the directory would. */
export class RobotCompany {
  readonly requested = new Set<string>();
  readonly ended = new Set<string>();
  private readonly writers: Writers;
  private sending: Promise<unknown> = Promise.resolve();
  private readonly answered = new Set<string>();

  constructor(
    private readonly bus: EventBus,
    readonly workspace: string,
  ) {
    this.writers = new Writers(workspace);
  }

  async open(people: number): Promise<void> {
    const sellers = Array.from({ length: people }, (_, index) => `${this.workspace}-seller-${index}`);
    await this.say(...COMPANY, ...sellers.map((id) => anEmployee(id)), ...atWork(...sellers));
  }

  async request(): Promise<void> {
    const id = `${this.workspace}-h${this.requested.size + 1}`;
    this.requested.add(id);
    await this.say(requested(id, { holdSeconds: 3_600 }));
  }

  /** What its people do when they hear of something. */
  hear(event: AnyEvent): void {
    if (event.name === 'handoff.ended') this.ended.add(event.subject);
    const answer = answerTo(event);
    if (!answer || this.answered.has(event.id)) return;
    this.answered.add(event.id);
    void this.say(answer);
  }

  /** One send at a time, as a relay does it. */
  private say(...said: readonly Said[]): Promise<unknown> {
    this.sending = this.sending.then(() => this.writers.say(this.bus, ...said));
    return this.sending;
  }
}

function answerTo(event: AnyEvent): Said | undefined {
  switch (event.name) {
    case 'handoff.offered':
      return accepted(event.subject, event.data.receiverId, Number(event.data.offerId.split('.').at(-1)));
    case 'handoff.assigned':
      return connected(event.subject, event.data.receiverId);
    case 'handoff.connected':
      return completed(event.subject, event.data.receiverId);
    default:
      return undefined;
  }
}

/** Companies at work on a bus, and everything that was published about them. */
export class RobotTown {
  readonly companies: RobotCompany[];
  private readonly log: Record[] = [];
  private readonly subscriptions: Subscription[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: EventBus,
    workspaces: readonly string[],
  ) {
    this.companies = workspaces.map((workspace) => new RobotCompany(bus, workspace));
  }

  async open(people: number): Promise<void> {
    const reading: Omit<Reading, 'group'> = {
      topics: [FRONT_DESK_TOPIC, DIRECTORY_TOPIC, ROUTING_TOPIC],
      onBatch: async (batch: Batch) => this.hear(batch),
    };
    this.subscriptions.push(await this.bus.read({ ...reading, group: `town-${Date.now()}` }));
    await Promise.all(this.companies.map((company) => company.open(people)));
  }

  /** A handoff of each company every so many milliseconds. */
  begin(everyMs: number): void {
    this.timer = setInterval(() => {
      for (const company of this.companies) void company.request();
    }, everyMs);
  }

  /** Nothing new is asked; resolves when everything that was has ended. */
  async finish(): Promise<void> {
    clearInterval(this.timer);
    await until(
      () => this.open_.length === 0,
      () => `all has ended; still under way: ${this.open_.slice(0, 10).join(', ')}`,
    );
  }

  /** What the whole log says of the promises. */
  verdict(): Verdict {
    return judge(new Set(this.companies.flatMap(({ requested }) => [...requested])), this.log);
  }

  get handoffs(): number {
    return this.companies.reduce((sum, { requested }) => sum + requested.size, 0);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.subscriptions.map((subscription) => subscription.close(500)));
  }

  private get open_(): string[] {
    return this.companies.flatMap(({ requested, ended }) => [...requested].filter((id) => !ended.has(id)));
  }

  private hear({ topic, partition, records }: Batch): void {
    for (const { headers, value } of records) {
      const reading = readEvent(headers, value);
      if (reading.kind !== 'event') throw new Error(`Unreadable: ${JSON.stringify(reading)}`);
      this.log.push({ topic, partition, event: reading.event });
      this.companies.find(({ workspace }) => workspace === reading.event.workspace)?.hear(reading.event);
    }
  }
}
