import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { until } from '@sambung/testing';
import type { Principal } from '../access/principal';
import { Metrics } from '../observe/metrics';
import { Downloads } from './downloads';
import type { HttpProblem } from './http-problem';
import { everyRow } from './json-download';

describe('exports that run at the same time', () => {
  let server: Server;
  const readers: IncomingMessage[] = [];
  /** Never at an end, as for a reader who takes nothing. */
  const endless = () => everyRow(() => Promise.resolve([{ key: 'x'.repeat(1_000_000) }]), 1);

  beforeEach(async () => {
    const downloads = new Downloads(new Metrics());
    const app = express();
    app.get('/:who', (request, response) => {
      const principal = { workspace: 'toko', name: request.params.who } as Principal;
      downloads
        .send(response, principal, 'all.json', () => Promise.resolve({ rows: endless() }))
        .catch((error: unknown) => {
          const { status, code, headers } = error as HttpProblem;
          response.status(status).set(headers).send(code);
        });
    });
    server = createServer(app).listen(0);
    await until(() => server.listening, 'the server listens');
  });
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.destroy();
    server.closeAllConnections();
    server.close();
  });
  const ask = (who: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      get(`http://127.0.0.1:${port}/${who}`, (response) => {
        readers.push(response);
        resolve(response);
      }).on('error', reject);
    });
  const statuses = async (...whose: string[]): Promise<(number | undefined)[]> => {
    const all: (number | undefined)[] = [];
    for (const who of whose) all.push((await ask(who)).statusCode);
    return all;
  };

  it('are two of one person, whose next one is told when to come back; others are not held up', async () => {
    expect(await statuses('sari', 'sari')).toEqual([200, 200]);
    const refused = await ask('sari');
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '30']);
    expect(await statuses('budi')).toEqual([200]);
    readers[0]?.destroy();
    await until(async () => (await ask('sari')).statusCode === 200, 'their next one is let in');
  });

  it('are twenty of everybody, so that many who take their time leave the database to the others', async () => {
    const whose = Array.from({ length: 21 }, (_, number) => `p${number}`);
    expect(await statuses(...whose)).toEqual([...whose.slice(1).map(() => 200), 429]);
  });
});
