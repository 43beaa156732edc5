import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '@sambung/testing';
import type { ServiceName } from '../services';
import { Ingress } from './ingress';
import { Instances } from './instances';

describe('everything that is kept of whoever asks', () => {
  const servers: Server[] = [];
  let instances: Instances;
  let ingress: Ingress;
  let origin: string;
  /** What each service was asked, with the token it came with. */
  let asked: string[];

  async function serve(service: ServiceName, listener: RequestListener): Promise<void> {
    const server = createServer((request, response) => {
      if (request.url === '/health/live') return void response.end();
      asked.push(`${service} ${request.url} ${request.headers.authorization}`);
      listener(request, response);
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    instances.add(service, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
  const part =
    (service: string): RequestListener =>
    (_, response) =>
      void response.end(`{"service":"${service}",\n"employeeId":"sari"}\n`);
  const read = (): Promise<Response> => fetch(`${origin}/v1/me/export`, { headers: { authorization: 'Bearer hers' } });

  beforeEach(async () => {
    asked = [];
    instances = new Instances();
    ingress = new Ingress(instances);
    origin = `http://127.0.0.1:${await ingress.listen(0, '127.0.0.1')}`;
  });
  afterEach(async () => {
    await ingress.close(100);
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('is one file with the part of each service, each asked as that person', async () => {
    for (const service of ['directory', 'front-desk', 'routing'] as const) await serve(service, part(service));
    const answer = await read();
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="sambung-everything-about-me.json"',
    ]);
    expect(await answer.json()).toEqual({
      employeeId: 'sari',
      parts: {
        routing: { service: 'routing', employeeId: 'sari' },
        directory: { service: 'directory', employeeId: 'sari' },
        'front-desk': { service: 'front-desk', employeeId: 'sari' },
      },
    });
    expect(asked).toEqual([
      'routing /v1/routing/export Bearer hers',
      'directory /v1/employees/sari/export Bearer hers',
      'front-desk /v1/desk/export Bearer hers',
    ]);
  });

  it('is refused as a service refuses it, before anything is sent', async () => {
    await serve('routing', part('routing'));
    await serve('directory', (_, response) => {
      response.writeHead(429, { 'retry-after': '7' }).end('{"code":"export.too-many","detail":"Two run."}');
    });
    const answer = await read();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await answer.json()).toMatchObject({
      code: 'export.too-many',
      detail: 'Two run.',
      instance: '/v1/me/export',
    });
  });

  it('is cut, and so no whole file, when a service fails while it is sent', async () => {
    await serve('routing', part('routing'));
    await serve('directory', part('directory'));
    await serve('front-desk', (_, response) => void response.writeHead(500).end('{}'));
    await expect(read().then((answer) => answer.text())).rejects.toThrow();
  });

  it('is asked of the next instance where one cannot be reached, and unavailable where none can', async () => {
    instances.add('routing', `http://127.0.0.1:${await freePort()}`);
    expect((await read()).status).toBe(503);
    for (const service of ['directory', 'front-desk', 'routing'] as const) await serve(service, part(service));
    expect(await (await read()).json()).toMatchObject({ employeeId: 'sari' });
  });

  it('stands in the document of the origin', async () => {
    const { paths } = (await (await fetch(`${origin}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(paths)).toContain('/v1/me/export');
  });
});
