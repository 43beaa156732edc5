import type { Config, Database } from '@sambung/platform';
import { until } from '@sambung/testing';
import type { FrontDeskConfig } from '../front-desk.environment';
import type { Reachability } from '../keep-reachable/reachability';
import type { PushKeys } from './push-keys';
import { RingPhones } from './ring-phones';
import { sendPush, type Sent } from './send-push';

jest.mock('./send-push');

describe('ringing the phones of whoever is offered something', () => {
  it('goes on with everybody else’s while one push service hangs', async () => {
    const due = [[{ endpoint: 'hangs' }], [{ endpoint: 'answers' }]];
    const rung: string[] = [];
    let answer = (_: Sent): void => undefined;
    jest.mocked(sendPush).mockImplementation(({ endpoint }) => {
      rung.push(endpoint);
      return endpoint === 'hangs' ? new Promise((resolve) => (answer = resolve)) : Promise.resolve('later');
    });
    const query = async (sql: string): Promise<unknown> => [sql.includes('SKIP LOCKED') ? (due.shift() ?? []) : [], 0];
    const database = { asWorker: async (work: (manager: object) => unknown) => work({ query }) };
    const ring = new RingPhones(
      database as unknown as Database,
      {} as Reachability,
      { read: async () => ({}) } as unknown as PushKeys,
      { now: () => 0 },
      {} as Config & FrontDeskConfig,
    );
    ring.onApplicationBootstrap();
    await until(() => rung.includes('answers'), 'everybody else’s phone rings');
    answer('later');
    await ring.onApplicationShutdown();
  });
});
