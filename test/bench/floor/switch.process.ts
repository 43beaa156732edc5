/** The other half of the floor: inserts what it reads, and sends it back. */
import { Pool } from 'pg';
import { FRONT_DESK_TOPIC, ROUTING_TOPIC } from '@sambung/contracts';
import { busOfEnvironment, PlainSender } from './messages';

async function main(): Promise<void> {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 4 });
  await pool.query('CREATE TABLE IF NOT EXISTS floor_switch (id text PRIMARY KEY, body jsonb NOT NULL)');
  const bus = await busOfEnvironment('floor-switch');
  await bus.ensureTopics();
  const sender = new PlainSender(bus, ROUTING_TOPIC);
  await bus.read({
    group: 'floor-switch',
    topics: [FRONT_DESK_TOPIC],
    onBatch: async ({ records }) => {
      for (const { key, value } of records) {
        await pool.query('INSERT INTO floor_switch (id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING', [key, value]);
        sender.put(key, value);
      }
    },
  });
  console.log('ready');
}

void main();
