import type { Witness } from '../../../apps/routing/src/run-switchboards/witness';
import { CannotBeApplied } from '../poison';
import type { Process, Steps } from '../time/steps';
import type { Promises } from './broken';

/** What routing says of itself: in the trace, and as a broken promise where it says that it cannot go on. */
export function witnessFor(promises: Promises, steps: Steps, process: Process): Witness {
  const note = (text: string): void => {
    steps.note(`${process.name}: ${text}`);
  };
  const never = (promise: string, text: string): void => {
    note(text);
    promises.broken(promise, `${process.name}: ${text}`);
  };
  const noted = (_promise: string, text: string): void => note(text);
  return {
    claimed: (partition) => note(`has claimed partition ${partition}`),
    lost: (partition) => note(`has lost partition ${partition}`),
    caughtUp: (partition) => note(`has caught up with partition ${partition}`),
    appended: (partition, decisions, records) =>
      note(`appended ${decisions} decisions, ${records} records to ${partition}`),
    inDoubt: (partition, error) => note(`is in doubt of partition ${partition}: ${String(error)}`),
    dropped: (partition, topic, records) => note(`drops ${records} records of ${topic}/${partition}`),
    waitsForDirectory: (partition, needed, read) => note(`waits for ${needed} of directory/${partition}, at ${read}`),
    hole: (partition, topic, missing, met) =>
      never('no hole in a topic', `${topic}/${partition}: ${missing} is missing, met ${met}`),
    gaveUp: (partition, because) => never('history can be read', `has given up partition ${partition}: ${because}`),
    broken: (partition, error) =>
      (error instanceof Error && error.cause instanceof CannotBeApplied ? noted : never)(
        'the switchboard is in order',
        `partition ${partition}: ${String(error)}`,
      ),
    // Whether it may be is looked at when it is stored.
    parked: (partition, subject, because) => note(`partition ${partition} parks ${subject}: ${because}`),
  };
}
