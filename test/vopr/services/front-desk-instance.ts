import { FRONT_DESK_TOPIC, type AnyEvent } from '@sambung/contracts';
import { EventBusStrategy, type EventBus } from '@sambung/event-bus';
import { Inbox, Outbox, Relay, type InboxTables, type OutboxTable, type RetryRequests } from '@sambung/outbox';
import type { Clock, Config, Database, Listen, RequestContext, RequestsInFlight } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { AnswerOffer } from '../../../apps/front-desk/src/answer-offer/answer-offer';
import { AnswerOfferController } from '../../../apps/front-desk/src/answer-offer/answer-offer.controller';
import { AskOfHandoffController } from '../../../apps/front-desk/src/ask-of-handoff/ask-of-handoff.controller';
import { AskRouting } from '../../../apps/front-desk/src/ask-of-handoff/ask-routing';
import { AwaitOutcome } from '../../../apps/front-desk/src/tell-routing/await-outcome';
import { TellRouting } from '../../../apps/front-desk/src/tell-routing/tell-routing';
import { CorrectReason } from '../../../apps/front-desk/src/ask-of-handoff/correct-reason';
import { TakePromise } from '../../../apps/front-desk/src/ask-of-handoff/take-promise';
import { AwaitChange } from '../../../apps/front-desk/src/await-change/await-change';
import { Changes } from '../../../apps/front-desk/src/await-change/changes';
import { PhoneNumbers } from '../../../apps/front-desk/src/change-contact/phone-numbers';
import { Announcements } from '../../../apps/front-desk/src/exchange-events/announcements';
import { ReadNeighbours } from '../../../apps/front-desk/src/exchange-events/reading';
import { FollowDirectoryController } from '../../../apps/front-desk/src/follow-directory/follow-directory.controller';
import { FollowRoutingController } from '../../../apps/front-desk/src/follow-routing/follow-routing.controller';
import { MoveAssist } from '../../../apps/front-desk/src/follow-routing/move-assist';
import { MoveHandoff } from '../../../apps/front-desk/src/follow-routing/move-handoff';
import { NoteFillIn } from '../../../apps/front-desk/src/follow-routing/note-fill-in';
import { NoteOutcome } from '../../../apps/front-desk/src/follow-routing/note-outcome';
import { NotePresence } from '../../../apps/front-desk/src/follow-routing/note-presence';
import { NoteSparedPause } from '../../../apps/front-desk/src/follow-routing/note-spared-pause';
import type { FrontDeskConfig } from '../../../apps/front-desk/src/front-desk.environment';
import { Leases } from '../../../apps/front-desk/src/keep-reachable/leases';
import { Reachability } from '../../../apps/front-desk/src/keep-reachable/reachability';
import { ThisInstance } from '../../../apps/front-desk/src/keep-reachable/this-instance';
import { RequestHandoff } from '../../../apps/front-desk/src/request-handoff/request-handoff';
import { AskAboutMyself } from '../../../apps/front-desk/src/set-presence/ask-about-myself';
import { SetPresenceController } from '../../../apps/front-desk/src/set-presence/set-presence.controller';
import { ShowPresence } from '../../../apps/front-desk/src/set-presence/show-presence';
import { ShedLoad } from '../../../apps/front-desk/src/shed-load/shed-load';
import { ShowHandoffs } from '../../../apps/front-desk/src/show-handoff/show-handoffs';
import type { Poison } from '../poison';
import type { Running } from './service';

export interface FrontDeskOptions {
  readonly database: Database;
  readonly tables: InboxTables<EntityManager>;
  readonly listen: Listen;
  readonly outbox: OutboxTable;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly poison: Poison;
  /** Of operators; undefined where there is nothing that they could want. */
  readonly retries: RetryRequests<EntityManager> | undefined;
}

/** Where Nest keeps which events a method is for. */
const PATTERNS = 'microservices:pattern';
const CONFIG = { REACHABILITY_GRACE_SECONDS: 15, OVERLOAD_BACKLOG_SECONDS: 20, PHONE_REGION: 'ID' };
/** A few people are no crowd. */
const NOT_CROWDED = { isCrowded: false } as RequestsInFlight;
/** Nobody traces anything here. */
const NO_CONTEXT = { traceparent: undefined, principal: undefined } as unknown as RequestContext;

/** One process of front-desk, put together as its modules do it. */
export class FrontDeskInstance implements Running {
  readonly request: RequestHandoff;
  readonly ofHandoff: AskOfHandoffController;
  readonly offers: AnswerOfferController;
  readonly presence: SetPresenceController;
  readonly leases: Leases;
  private readonly relay: Relay;
  private readonly changes: Changes;
  private readonly reading: EventBusStrategy<EntityManager>;

  constructor(options: FrontDeskOptions) {
    const { database, clock, bus, listen } = options;
    const config = CONFIG as Config & FrontDeskConfig;
    this.relay = new Relay({ table: options.outbox, bus, topic: FRONT_DESK_TOPIC, pollMs: 4_000, batchSize: 4 });
    const { dataSource } = database;
    const outbox = new Outbox({ topic: FRONT_DESK_TOPIC, dataSource, relay: this.relay });
    const numbers = new PhoneNumbers(config);
    const show = new ShowHandoffs(database, clock);
    this.changes = new Changes(listen);
    const outcome = new AwaitOutcome(database, new AwaitChange(this.changes, NOT_CROWDED));
    const tell = new TellRouting(outbox, NO_CONTEXT);
    const routing = new AskRouting(database, clock, tell, outcome, show);
    const load = new ShedLoad(config, database, NOT_CROWDED);
    this.request = new RequestHandoff(database, clock, tell, numbers, load, show);
    this.ofHandoff = new AskOfHandoffController(routing, new CorrectReason(routing), new TakePromise(routing, numbers));
    this.offers = new AnswerOfferController(new AnswerOffer(database, routing));
    const presence = new ShowPresence(database, clock);
    const myself = new AskAboutMyself(database, clock, tell, outcome, presence);
    this.presence = new SetPresenceController(myself, presence, clock);
    this.leases = new Leases(database, new Reachability(config, tell, clock, new ThisInstance()), clock);
    this.reading = this.readerOf(options, outbox);
  }

  async start(): Promise<void> {
    this.changes.onApplicationBootstrap();
    await this.reading.listen((error) => {
      if (error) throw error instanceof Error ? error : new Error('front-desk cannot read');
    });
    await this.relay.start();
  }

  async stop(): Promise<void> {
    await this.reading.close();
    this.changes.onApplicationShutdown();
    await this.relay.stop();
  }

  private readerOf(
    { bus, tables, clock, poison, retries }: FrontDeskOptions,
    outbox: Outbox,
  ): EventBusStrategy<EntityManager> {
    const announcements = new Announcements(this.changes);
    const assists = new MoveAssist(announcements);
    const { reading } = new ReadNeighbours(outbox, announcements, clock);
    const { group, topics, ignored } = reading;
    const strategy = new EventBusStrategy<EntityManager>({
      ...{ bus, group, topics, ignored },
      applier: (handlers) => new Inbox({ ...reading, handlers, tables, ...(retries && { retries }) }),
    });
    handleWith(strategy, poison, new FollowDirectoryController());
    handleWith(
      strategy,
      poison,
      new FollowRoutingController(
        new MoveHandoff(announcements),
        assists,
        new NotePresence(announcements),
        new NoteSparedPause(announcements),
        new NoteFillIn(announcements),
        new NoteOutcome(announcements, assists),
      ),
    );
    return strategy;
  }
}

/** As Nest does at boot: each method that says which events it is for. */
function handleWith(strategy: EventBusStrategy<EntityManager>, poison: Poison, controller: object): void {
  const prototype = Object.getPrototypeOf(controller) as Record<string, (...args: unknown[]) => Promise<void>>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method = prototype[name];
    const patterns = (method && (Reflect.getMetadata(PATTERNS, method) as string[] | undefined)) ?? [];
    for (const pattern of patterns)
      strategy.addHandler(
        pattern,
        (...args: unknown[]) => poison.handle((args[0] as AnyEvent).id, async () => method?.apply(controller, args)),
        true,
      );
  }
}
