/** Started by the contract suite as a process of its own: reads, prints what it gets, and goes on until it is ended. */
import { createEventBus } from '../src/create-event-bus';
import type { MemberLine, MemberSettings } from './member-process';
import { numberOf } from './recorder';

async function main(): Promise<void> {
  const { bus: config, group, topics } = JSON.parse(process.env['MEMBER'] ?? '{}') as MemberSettings;
  const bus = await createEventBus(config);
  const subscription = await bus.read({
    group,
    topics,
    onAssigned: async (partitions) => {
      print({ what: 'assigned', partitions });
    },
    onBatch: async ({ topic, partition, records }) => {
      print({ what: 'batch', topic, partition, numbers: records.map(numberOf) });
    },
  });
  process.stdout.write('"reading"\n');
  process.once('SIGTERM', () => {
    void subscription.close(5_000).then(() => process.exit(0));
  });
}

function print(line: MemberLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void main();
