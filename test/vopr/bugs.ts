import type { EventBus } from '@sambung/event-bus';
import { PostgresInboxTables, type Opened, type ToPark } from '@sambung/outbox';
import type { EntityManager } from 'typeorm';
import { MoveHandoff } from '../../apps/front-desk/src/follow-routing/move-handoff';
import type { Standing as ShownStanding } from '../../apps/front-desk/src/domain/standing';
import { SimulatedLedger } from '../../apps/routing/test/simulated-ledger';
import { SimulatedParking } from '../../apps/routing/test/simulated-parking';
import { Draft } from '../../apps/routing/src/run-switchboards/draft';
import { SimulatedSnapshots } from '../../apps/routing/test/simulated-snapshots';
import { OwnMemory } from '../../apps/routing/src/run-switchboards/own-memory';
import { PartitionLoop } from '../../apps/routing/src/run-switchboards/partition-loop';
import { Partitions } from '../../apps/routing/src/run-switchboards/partitions';
import { PartitionMemory } from '../../apps/routing/src/run-switchboards/partition-memory';
import type { History, Standing } from '../../apps/routing/src/run-switchboards/ledger';
import type { RecordSource } from '../../libs/outbox/src/publish/outbox-table';
import { SimulatedOutboxTable } from '../../libs/outbox/test/simulated-outbox-table';
import type { Mishap } from './mishaps';
import { SimulatedBus } from './bus/simulated-bus';
import { Board } from '../../libs/switchboard/src/board/board';
import type { Handoff } from '../../libs/switchboard/src/board/handoff';
import type { Work } from '../../libs/platform/src/database/database';
import { SimulatedDatabase, SimulatedReading } from './front-desk/simulated-database';
import type { Parameters, Statement } from './front-desk/statement';
import { OF_PEOPLE } from './front-desk/statements-of-people';
import { OF_REQUESTS } from './front-desk/statements-of-requests';
import { Transaction } from './storage/tables';
import type { Line } from './time/line';

/** A protection that is missing. */
export interface Bug {
  readonly name: string;
  /** Takes the protection away. Returns how to put it back. */
  readonly plant: () => () => void;
  /** The first world to try it in, where it is found at once; 1 if it is not given. Which one that is changes with whatever else is played. */
  readonly from?: number;
  /** What it is found by often, where nothing else goes wrong. Anything, if it is not given. */
  readonly only?: readonly Mishap[];
}

type Method = (this: never, ...args: never[]) => unknown;

/** Puts another method in place of one that a class has. */
function replace<Of extends object>(
  where: Of,
  name: string,
  by: (original: (self: Of, ...args: unknown[]) => unknown) => (self: Of, ...args: never[]) => unknown,
): () => void {
  const before = Object.getOwnPropertyDescriptor(where, name);
  if (!before) throw new Error(`There is no ${name} to replace.`);
  const original = (before.value ?? before.get) as Method;
  const other = by((self, ...args) => Reflect.apply(original, self, args));
  const method = function (this: Of, ...args: never[]): unknown {
    return other(this, ...args);
  };
  Object.defineProperty(where, name, { ...before, ...(before.get ? { get: method } : { value: method }) });
  return () => {
    Object.defineProperty(where, name, before);
  };
}

/** Bugs that each would let a promise be broken on a bad day. The seeded world has to find every one of them. */
export const BUGS: readonly Bug[] = [
  {
    name: 'an append that does not look whose claim stands in the row',
    from: 10,
    only: ['freeze', 'rebalance', 'lines'],
    plant: () =>
      replace(SimulatedLedger.prototype, 'append', (original) => async (self, append: { from: Standing }) => {
        const [standing] = await self.standings([append.from.partition]);
        return original(self, { ...append, from: { ...append.from, claim: standing?.claim, seq: standing?.seq } });
      }),
  },
  {
    name: 'a relay that numbers its records only once they are sent',
    plant: () =>
      replace(
        SimulatedOutboxTable.prototype,
        'under',
        (original) => (self, tenure: { partition: number }) =>
          numberingTooLate(self, tenure.partition, original(self, tenure) as RecordSource),
      ),
  },
  {
    name: 'a sender that does not wait until the bus has taken what it sent',
    from: 2,
    plant: () =>
      replace(SimulatedBus.prototype, 'at', (original) => (self, line: Line) => {
        const bus = original(self, line) as EventBus;
        const send: EventBus['send'] = async (...sent) => void bus.send(...sent).catch(() => undefined);
        return { ...bus, send };
      }),
  },
  {
    name: 'a reader that says it is done before what it decided is stored',
    from: 10,
    // With lines that break as well it goes round in circles for long.
    only: ['kill'],
    plant: () =>
      replace(PartitionLoop.prototype, 'read', (original) => async (self, batch: never) => {
        void Promise.resolve(original(self, batch)).catch(() => undefined);
      }),
  },
  {
    name: 'a reader that does not look how far it has read',
    plant: () =>
      replace(PartitionMemory.prototype, 'standing', (original) => (self) => {
        const standing = original(self) as Standing;
        return { ...standing, frontDeskNo: Math.max(0, standing.frontDeskNo - 1) };
      }),
  },
  {
    name: 'an owner that goes on with its memory when nobody knows whether it was stored',
    // In others it goes round in circles for long before it is found.
    from: 23,
    only: ['lines'],
    plant: () => replace(OwnMemory.prototype, 'discard', () => () => undefined),
  },
  {
    name: 'an acknowledgement before the commit',
    from: 3,
    plant: () =>
      replace(
        SimulatedDatabase.prototype,
        'inWorkspace',
        (original) => async (self, workspace: string, work: Work<unknown>) => {
          let answer: (result: unknown) => void = () => undefined;
          const early = new Promise((resolve) => (answer = resolve));
          const noting: Work<unknown> = async (manager) => {
            const result = await work(manager);
            answer(result);
            return result;
          };
          return Promise.race([early, original(self, workspace, noting)]);
        },
      ),
  },
  {
    name: 'a repeated key that is not noticed',
    plant: () => replace(statement('claim key'), 'run', () => () => [{ key: 'free' }]),
  },
  {
    name: 'a reader that does not store how far it has read',
    // Found in every world, but in most of them only at the end of all patience, which is long to play.
    from: 2,
    plant: () => replace(PostgresInboxTables.prototype, 'moveTo', () => () => Promise.resolve()),
  },
  {
    name: 'a record that is put aside before it is noted that it was read',
    only: ['poison'],
    plant: () =>
      replace(
        PostgresInboxTables.prototype,
        'park',
        (original) => (self, _tx: EntityManager, parked: ToPark) =>
          self.inTransaction((own) => original(self, own, parked) as Promise<boolean>),
      ),
  },
  {
    name: 'a reader that does not look whose records are put aside',
    from: 3,
    only: ['poison'],
    plant: () =>
      replace(PostgresInboxTables.prototype, 'open', (original) => async (self, ...asked: never[]) => {
        const opened = (await original(self, ...asked)) as Opened;
        return { ...opened, parkedSubjects: new Set<string>() };
      }),
  },
  {
    name: 'a failed handler of which half stays done',
    from: 2,
    only: ['poison'],
    plant: () =>
      replace(
        SimulatedReading.prototype,
        'inSavepoint',
        () => (_self, _tx: EntityManager, work: () => Promise<unknown>) => work(),
      ),
  },
  {
    name: 'a retry that is applied before it is noted that it was',
    from: 2,
    only: ['poison'],
    plant: () =>
      replace(
        PostgresInboxTables.prototype,
        'resolve',
        (original) =>
          async (self, _tx: EntityManager, ...how: never[]) => {
            void self.inTransaction((own) => original(self, own, ...how) as Promise<boolean>).catch(() => undefined);
            return true;
          },
      ),
  },
  {
    name: 'an owner that decides a parked record again and leaves it parked',
    from: 2,
    only: ['poison'],
    plant: () => replace(SimulatedParking.prototype, 'resolve', () => () => undefined),
  },
  {
    name: 'an owner that refuses a request and gives it back to nobody',
    from: 7,
    only: ['poison'],
    plant: () => replace(Draft.prototype, 'endUnknown', () => () => undefined),
  },
  {
    name: 'an owner whose timers run before it has read what came before them',
    from: 6,
    only: ['kill'],
    plant: () =>
      replace(Partitions.prototype, 'assigned', (original) => async (self, partitions: readonly number[]) => {
        await original(self, partitions);
        for (const each of partitions) self.caughtUp(each);
      }),
  },
  {
    name: 'a key that is kept although the request under it died half-way',
    from: 3,
    only: ['half-way', 'lines'],
    plant: () =>
      replace(statement('claim key'), 'run', (original) => async (self, transaction: Transaction, p: Parameters) => {
        const rows = await original(self, transaction, p);
        const own = transaction.get('idempotency_keys', p.key(1, 2, 3));
        if (own) transaction['tables'].committed('idempotency_keys').set(p.key(1, 2, 3), own);
        return rows;
      }),
  },
  {
    name: 'changes of the directory that do not wait for each other',
    from: 2,
    plant: () =>
      replace(Transaction.prototype, 'lock', (original) => (self, table: string, key: string) => {
        const isOfDirectory = table === 'WorkspaceRow' || table === 'employees';
        return isOfDirectory ? Promise.resolve() : original(self, table, key);
      }),
  },
  {
    name: 'an erasure that does not reach front-desk',
    from: 10,
    plant: () => replace(statement('forget employee in people'), 'run', () => () => [[], 0]),
  },
  {
    name: 'requests that do not say how far the directory was read for them',
    from: 48,
    plant: () => {
      const repairs = [
        replace(statement('find directory number'), 'run', () => () => []),
        replace(statement('find facts'), 'run', (original) => async (self, ...asked: never[]) => {
          const [facts] = (await original(self, ...asked)) as object[];
          return [{ ...facts, directoryNumber: null }];
        }),
      ];
      return () => repairs.forEach((repair) => repair());
    },
  },
  {
    name: 'an owner that begins with a snapshot and forgets what was decided after it',
    from: 5,
    only: ['rebalance'],
    plant: () =>
      replace(SimulatedLedger.prototype, 'history', (original) => async (self, ...asked: never[]) => {
        const history = (await original(self, ...asked)) as History;
        const { snapshot } = history;
        return snapshot ? { snapshot, decisions: [], version: snapshot.version } : history;
      }),
  },
  {
    name: 'decisions that are deleted as soon as one snapshot stands for them',
    from: 4,
    only: ['damage', 'rebalance'],
    plant: () =>
      replace(SimulatedSnapshots.prototype, 'deleteBehind', () => async (self, workspace: string) => {
        self.forgetBehind(workspace, self.versionOf(workspace));
      }),
  },
  {
    name: 'a switchboard that takes a contact out of the hands of whoever passes them on',
    only: [],
    plant: () => changingHandoffs((handoff) => (handoff.holderId = handoff.senderId)),
  },
  {
    name: 'a switchboard that asks again whoever has passed the contact on',
    from: 2,
    only: [],
    plant: () => changingHandoffs(({ tried, handedOnBy }) => handedOnBy.forEach((each) => tried?.delete(each))),
  },
  {
    name: 'a switchboard that counts nobody who has passed the contact on',
    from: 2,
    only: [],
    plant: () => changingHandoffs((handoff) => (handoff.handedOnBy = handoff.handedOnBy.slice(-1))),
  },
  {
    name: 'a front-desk that forgets who has the contact in hand',
    only: [],
    plant: () =>
      replace(
        MoveHandoff.prototype,
        'record',
        (original) =>
          (self, event: never, { after, ...moved }: { after: ShownStanding }, tx: never) => {
            const { holderId: _, ...forgetful } = after;
            return original(self, event, { ...moved, after: forgetful }, tx);
          },
      ),
  },
];

/** Whatever is changed of a handoff, this is too. */
const changingHandoffs = (how: (handoff: Handoff) => unknown): (() => void) =>
  replace(Board.prototype, 'changeHandoff', (original) => (self, id: string, change: (handoff: Handoff) => void) => {
    const changes = (handoff: Handoff): void => {
      change(handoff);
      how(handoff);
    };
    return original(self, id, changes);
  });

function statement(name: string): Statement {
  const found = [...OF_REQUESTS, ...OF_PEOPLE].find((each) => each.name === name);
  if (!found) throw new Error(`There is no statement “${name}”.`);
  return found;
}

/** Numbers are given in memory, and written down with the cursor: a crash in between gives them to other records. */
function numberingTooLate(table: SimulatedOutboxTable, partition: number, source: RecordSource): RecordSource {
  const unnumbered = () =>
    table.rows.filter((row) => row.committed && row.partition === partition && row.number === undefined);
  return {
    extent: (of) => source.extent(of),
    next: async ({ limit, acknowledged }) => {
      const place = table.at(partition);
      for (const row of unnumbered()) {
        if (acknowledged && place.lastNumber < acknowledged.upTo) row.number = place.lastNumber += 1;
      }
      place.publishedTo = place.lastNumber;
      const records = unnumbered().slice(0, limit);
      return {
        publishedTo: place.publishedTo,
        records: records.map(({ event, value }, index) => ({ number: place.lastNumber + 1 + index, event, value })),
      };
    },
  };
}
