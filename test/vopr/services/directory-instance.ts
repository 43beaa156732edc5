import { DIRECTORY_TOPIC } from '@sambung/contracts';
import type { EventBus } from '@sambung/event-bus';
import { Outbox, Relay, type OutboxTable } from '@sambung/outbox';
import { StepLoop, type Clock, type Database, type Listen, type RequestContext } from '@sambung/platform';
import { AddEmployee } from '../../../apps/directory/src/add-employee/add-employee';
import { ChangeEmployee } from '../../../apps/directory/src/change-employee/change-employee';
import { Changes } from '../../../apps/directory/src/change/changes';
import { DeactivateEmployee } from '../../../apps/directory/src/deactivate-employee/deactivate-employee';
import { EraseEmployee } from '../../../apps/directory/src/erase-employee/erase-employee';
import { Republish } from '../../../apps/directory/src/republish/republish';
import { SaveReason } from '../../../apps/directory/src/save-reason/save-reason';
import type { Running } from './service';

export interface DirectoryOptions {
  readonly database: Database;
  readonly outbox: OutboxTable;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly listen: Listen;
}

const NO_CONTEXT = { traceparent: undefined } as RequestContext;

/** One process of the directory, put together as its module does it: its changes, the round in which it says everything again, and its relay. */
export class DirectoryInstance implements Running {
  readonly add: AddEmployee;
  readonly change: ChangeEmployee;
  readonly leave: DeactivateEmployee;
  readonly erase: EraseEmployee;
  readonly reasons: SaveReason;
  readonly republish: Republish;
  private readonly relay: Relay;
  private readonly rounds: StepLoop;

  constructor({ database, outbox: table, bus, clock, listen }: DirectoryOptions) {
    this.relay = new Relay({ table, bus, topic: DIRECTORY_TOPIC, pollMs: 4_000, batchSize: 4 });
    const outbox = new Outbox({ topic: DIRECTORY_TOPIC, dataSource: database.dataSource, relay: this.relay });
    const changes = new Changes(database, outbox, clock, NO_CONTEXT);
    this.add = new AddEmployee(changes);
    this.change = new ChangeEmployee(changes);
    this.leave = new DeactivateEmployee(changes);
    this.erase = new EraseEmployee(changes, listen);
    this.reasons = new SaveReason(changes);
    this.republish = new Republish(database, changes, outbox, clock, NO_CONTEXT);
    this.rounds = new StepLoop('Republish', {
      ...{ step: () => this.republish.step(), failed: 'A piece of the round failed; it is tried again.' },
      // In production every half a minute: longer than anybody here would wait for a company to be known.
      ...{ everyMs: 1_000, restMs: 20 },
    });
  }

  async start(): Promise<void> {
    this.rounds.wake();
    await this.relay.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
    await this.relay.stop();
  }
}
