import { Controller, type LoggerService, type Type } from '@nestjs/common';
import { Ctx, EventPattern, MessagePattern, Payload, type MicroserviceOptions } from '@nestjs/microservices';
import { Test } from '@nestjs/testing';
import { DIRECTORY_TOPIC, eventsOf, type EventName, type NumberedEvent } from '@sambung/contracts';
import { of } from 'rxjs';
import type { Batch, EventBus, Reading } from '../event-bus';
import { WronglyWired } from './check-handlers';
import type { EventHandlers } from './event-handlers';
import { EventBusStrategy, HandlerFailed } from './event-bus-strategy';
import { OnEvent } from './on-event';

const applied: unknown[] = [];

const silent: LoggerService = { log: () => undefined, error: () => undefined, warn: () => undefined };

class Deadlock extends Error {
  readonly code = '40P01';
}
const deadlock = new Deadlock('deadlock detected');

@Controller()
class PeopleController {
  @OnEvent('employee.changed')
  async change(@Payload() event: NumberedEvent, @Ctx() transaction: string): Promise<void> {
    await Promise.resolve();
    if (event.number === 13) throw deadlock;
    applied.push([event.number, transaction]);
  }

  @OnEvent('employee.erased')
  erase() {
    return of(1, 2);
  }

  @EventPattern('reason.changed')
  async withoutOurFilter(): Promise<void> {
    throw deadlock;
  }
}

@Controller()
class FollowingController {
  @OnEvent('employee.changed', 'employee.erased', 'reason.changed')
  async follow(@Payload() event: NumberedEvent): Promise<void> {
    applied.push(event.name);
  }
}

@Controller()
class SecondController {
  @OnEvent('employee.changed')
  async change(): Promise<void> {}
}

@Controller()
class AskingController {
  @MessagePattern('employee.erased')
  async answer(): Promise<string> {
    return 'no event';
  }
}

const handledHere: EventName[] = ['employee.changed', 'employee.erased', 'reason.changed'];
const others = eventsOf(DIRECTORY_TOPIC)
  .map(({ name }) => name as EventName)
  .filter((name) => !handledHere.includes(name));

describe('reading events with Nest controllers', () => {
  it('waits for the handler of each event, which gets the event and the transaction', async () => {
    const { handlers } = await started([PeopleController], others);
    await handlers['employee.changed']?.(event('employee.changed', 7), 'transaction 1');
    expect(applied).toEqual([[7, 'transaction 1']]);
    await expect(handlers['employee.erased']?.(event('employee.erased', 8), 'transaction 1')).resolves.toBeUndefined();
  });

  it('lets one method apply several events', async () => {
    const { handlers } = await started([FollowingController], others);
    await handlers['employee.erased']?.(event('employee.erased', 1), 't');
    await handlers['reason.changed']?.(event('reason.changed', 2), 't');
    expect(applied).toEqual(['employee.erased', 'reason.changed']);
  });

  it('hands on the very error that a handler threw, so that a deadlock can be told from a bug', async () => {
    const { handlers } = await started([PeopleController], others);
    await expect(handlers['employee.changed']?.(event('employee.changed', 13), 'transaction 1')).rejects.toBe(deadlock);
  });

  it('says which decorator is missing when the error of a handler is lost', async () => {
    const { handlers } = await started([PeopleController], others);
    await expect(handlers['reason.changed']?.(event('reason.changed', 1), 't')).rejects.toBeInstanceOf(HandlerFailed);
  });

  it('rejects the batch when applying it fails, so that it comes again', async () => {
    const { reading } = await started([PeopleController], others, () => Promise.reject(deadlock));
    await expect(reading.onBatch({ topic: DIRECTORY_TOPIC, partition: 1, records: [] })).rejects.toBe(deadlock);
  });

  it('refuses to start when an event has no handler and is not ignored', () =>
    expectProblem([PeopleController], [], 'team.changed has no handler, and is not ignored'));

  it('refuses to start when an event has two handlers', () =>
    expectProblem([PeopleController, SecondController], others, 'employee.changed has 2 handlers'));

  it('refuses to start when an ignored event has a handler', () =>
    expectProblem(
      [PeopleController],
      [...others, 'employee.changed'],
      'employee.changed is ignored, and has a handler',
    ));

  it('refuses to start when a handler waits for an event that is not read', () =>
    expectProblem(
      [PeopleController],
      [...others, 'handoff.ended'],
      'handoff.ended is ignored, and in none of the topics',
    ));

  it('refuses to start when an event is answered like a question', () =>
    expectProblem([AskingController], others, 'employee.erased is answered by @MessagePattern; events have no answer'));
});

async function expectProblem(controllers: Type[], ignored: EventName[], problem: string): Promise<void> {
  const failure: unknown = await started(controllers, ignored).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WronglyWired);
  expect((failure as WronglyWired).problems).toContain(problem);
}

async function started(
  controllers: Type[],
  ignored: EventName[],
  apply: (batch: Batch) => Promise<void> = async () => undefined,
): Promise<{ handlers: EventHandlers<string>; reading: Reading }> {
  applied.length = 0;
  const bus = new RememberingBus();
  let handlers: EventHandlers<string> = {};
  const strategy = new EventBusStrategy<string>({
    bus: bus as unknown as EventBus,
    group: 'front-desk',
    topics: [DIRECTORY_TOPIC],
    ignored,
    applier: (found) => {
      handlers = found;
      return { apply };
    },
  });
  const module = await Test.createTestingModule({ controllers }).setLogger(silent).compile();
  const options: MicroserviceOptions = { strategy };
  const app = module.createNestMicroservice(options);
  await app.listen();
  if (!bus.reading) throw new Error('Nothing is read.');
  return { handlers, reading: bus.reading };
}

/** Reads nothing, and remembers what it was asked to read. */
class RememberingBus {
  reading: Reading | undefined;

  async read(reading: Reading): Promise<void> {
    this.reading = reading;
  }
}

function event<Name extends EventName>(name: Name, number: number): NumberedEvent<Name> {
  return { name, number } as NumberedEvent<Name>;
}
