import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { PostgresOutboxTable, Relay } from '../src';
import { connect } from './postgres-connection';
import { RecordingBus } from './recording-bus';

/** A relay in a process of its own, for tests that kill and freeze it. Prints `leads` when it holds a partition. */
async function main(): Promise<void> {
  const dataSource = await connect(process.env['DATABASE_URL'] ?? '');
  const relay = new Relay({
    table: new PostgresOutboxTable(dataSource),
    bus: new RecordingBus(dataSource),
    topic: FRONT_DESK_TOPIC,
    pollMs: 50,
    leaseMs: Number(process.env['LEASE_MS']),
    batchSize: 5,
  });
  await relay.start();
  const looking = setInterval(() => {
    if (relay.leads().length > 0) process.stdout.write('leads\n');
  }, 50);
  process.once('SIGTERM', () => {
    clearInterval(looking);
    void relay.stop().then(() => dataSource.destroy());
  });
}

void main();
