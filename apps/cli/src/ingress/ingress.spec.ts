import { createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, freePort } from '@sambung/testing';
import { Ingress } from './ingress';
import { Instances } from './instances';

describe('the ingress', () => {
  const servers: Server[] = [];
  const instances = new Instances();
  let ingress: Ingress;
  let origin: string;

  /** It says that it lives for as long as `lives` does. */
  async function serve(listener: RequestListener, lives = () => true): Promise<string> {
    const server = createServer((request, response) => {
      if (request.url !== '/health/live') listener(request, response);
      else if (lives()) response.end();
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const gone = async () => `http://127.0.0.1:${await freePort()}`;
  const echo: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.end(
        JSON.stringify({ url: request.url, headers: request.headers, body: Buffer.concat(parts).toString() }),
      );
    });
  };

  beforeEach(async () => {
    ingress = new Ingress(instances, { asking: { everyMs: 50, limitMs: 500, giveUpMs: 50 } });
    origin = `http://127.0.0.1:${await ingress.listen(0, '127.0.0.1')}`;
  });
  afterEach(async () => {
    await ingress.close(100);
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    for (const name of ['directory', 'front-desk', 'routing'] as const)
      for (const url of instances.of(name)) instances.remove(name, url);
  });

  it('hands a request on as it is, with where it came from and an id to find it by', async () => {
    instances.add('front-desk', await serve(echo));
    const answer = await fetch(`${origin}/v1/handoffs?x=%2F`, {
      method: 'POST',
      body: 'halo',
      headers: { 'x-forwarded-for': '10.9.9.9', 'x-request-id': 'mine' },
    });
    const seen = (await answer.json()) as { url: string; headers: Record<string, string>; body: string };
    expect(seen).toMatchObject({ url: '/v1/handoffs?x=%2F', body: 'halo' });
    expect(seen.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-request-id': 'mine',
    });
    expect(answer.headers.get('x-request-id')).toBe('mine');
    const other = await fetch(`${origin}/v1/handoffs`, { headers: { 'x-request-id': 'not good' } });
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    await other.text();
  });

  it('keeps a connection open for longer than proxies do before it: none of them meets one that is just being closed', async () => {
    const answer = await fetch(`${origin}/health/live`);
    expect(answer.headers.get('keep-alive')).toBe('timeout=65');
    await answer.text();
  });

  it('believes a proxy of one’s own who asked it, and nobody else', async () => {
    instances.add('front-desk', await serve(echo));
    const behind = new Ingress(instances, { proxies: ['127.0.0.0/8'] });
    const at = `http://127.0.0.1:${await behind.listen(0, '127.0.0.1')}`;
    const seenBy = async (url: string, said: string): Promise<unknown> => {
      const answer = await fetch(`${url}/v1/handoffs`, {
        headers: { 'x-forwarded-for': said, forwarded: 'for=1.2.3.4' },
      });
      return ((await answer.json()) as { headers: Record<string, string> }).headers;
    };
    // What whoever asked the proxy said themselves comes before what it says.
    expect(await seenBy(at, '198.51.100.9, 203.0.113.7')).toMatchObject({ 'x-forwarded-for': '203.0.113.7' });
    expect(await seenBy(at, 'nobody')).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
    expect(await seenBy(origin, '203.0.113.7')).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
    expect(await seenBy(at, '203.0.113.7')).not.toHaveProperty('forwarded');
    await behind.close(100);
  });

  it('refuses in words what a request expects, as the services do', async () => {
    const answer = await new Promise<IncomingMessage>((resolve) =>
      get(`${origin}/v1/employees?q=a`, { headers: { expect: 'a-miracle' } }, resolve),
    );
    expect(answer).toMatchObject({ statusCode: 417, headers: { connection: 'close' } });
    expect(JSON.parse(String(await new Promise((resolve) => answer.once('data', resolve))))).toMatchObject({
      code: 'request.expectation',
      instance: '/v1/employees',
    });
  });

  it('gives each instance its turn', async () => {
    const counts = [0, 0];
    for (const index of [0, 1])
      instances.add(
        'directory',
        await serve((_, response) => {
          counts[index]! += 1;
          response.end();
        }),
      );
    for (let call = 0; call < 10; call++) await (await fetch(`${origin}/v1/employees`)).text();
    expect(counts).toEqual([5, 5]);
  });

  it('sends what could not be sent to one instance to another, with its body', async () => {
    instances.add('front-desk', await gone());
    instances.add('front-desk', await serve(echo));
    instances.add('front-desk', await gone());
    for (let call = 0; call < 6; call++) {
      const answer = await fetch(`${origin}/v1/handoffs`, { method: 'POST', body: `handoff ${call}` });
      expect(await answer.json()).toMatchObject({ body: `handoff ${call}` });
    }
  });

  it('never sends a change twice: an answer that did not come is told as such', async () => {
    let received = 0;
    const dying: RequestListener = (request, response) => {
      request.resume().on('end', () => {
        received += 1;
        response.destroy();
      });
    };
    instances.add('front-desk', await serve(dying));
    instances.add('front-desk', await serve(dying));
    const answer = await fetch(`${origin}/v1/handoffs`, { method: 'POST', body: 'x' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([502, 'service.connection-lost']);
    expect(received).toBe(1);
  });

  it('repeats what may be repeated once: a request that stops whoever reads it does not go through all instances', async () => {
    let received = 0;
    const dying: RequestListener = (request, response) => {
      received += 1;
      request.socket.destroy();
      response.destroy();
    };
    for (let count = 0; count < 5; count++) instances.add('directory', await serve(dying));
    const answer = await fetch(`${origin}/v1/employees`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([502, 'service.connection-lost']);
    expect(received).toBe(2);
  });

  it('leaves a frozen instance aside until it answers again: what may be repeated goes elsewhere, other changes are told as unknown', async () => {
    let frozen = true;
    const counts = [0, 0];
    const count =
      (index: number, answers: () => boolean): RequestListener =>
      (_, response) => {
        counts[index]! += 1;
        if (answers()) response.end();
      };
    instances.add(
      'front-desk',
      await serve(
        count(0, () => !frozen),
        // Not before all that is its part of them has come: else there is a first of them that finds out for the others.
        () => !frozen || counts[0]! < 4,
      ),
    );
    instances.add('front-desk', await serve(count(1, () => true)));
    const call = async (method: string, headers = {}): Promise<number> =>
      (await fetch(`${origin}/v1/presence/me`, { method, headers })).status;

    const atOnce = (method: string, headers = {}) => Promise.all([call(method, headers), call(method, headers)]);
    const both = await Promise.all([
      atOnce('GET'),
      atOnce('PUT'),
      atOnce('POST'),
      atOnce('PUT', { 'if-match': '"1"' }),
    ]);
    expect(both.map((statuses) => statuses.sort())).toEqual([
      [200, 200],
      [200, 200],
      [200, 502],
      [200, 502],
    ]);
    const before = counts[0];
    for (let turn = 0; turn < 6; turn++) expect(await call('POST')).toBe(200);
    expect(counts[0]).toBe(before);

    frozen = false;
    await eventually(async () => {
      await call('GET');
      expect(counts[0]).toBeGreaterThan(before!);
    });
  });

  it('waits on for a silent service that nobody replaces', async () => {
    let asked = 0;
    // Later than the question whether it lives, however slow this machine is.
    const late: RequestListener = (_, response) => {
      const timer = setInterval(() => {
        if (asked === 0) return;
        clearInterval(timer);
        response.end('late');
      }, 50);
    };
    const silent = () => (asked++, false);
    instances.add('routing', await serve(late, silent));
    expect(await (await fetch(`${origin}/v1/routing/queue`)).text()).toBe('late');
    expect(asked).toBeGreaterThan(0);
    expect((await fetch(`${origin}/v1/routing/queue`)).status).toBe(200);
  });

  it('says that a service is away, and when to try again', async () => {
    const answer = await fetch(`${origin}/v1/routing/queue`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(await answer.json()).toMatchObject({ code: 'service.unavailable', instance: '/v1/routing/queue' });
    instances.add('routing', await gone());
    expect((await fetch(`${origin}/v1/routing/queue`, { method: 'POST', body: 'x' })).status).toBe(503);
  });

  it('passes a stream on event by event, and ends it at the service when the reader leaves', async () => {
    let left = false;
    instances.add(
      'front-desk',
      await serve((_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
        response.on('close', () => {
          left = true;
        });
      }),
    );
    const response = await new Promise<IncomingMessage>((resolve) => get(`${origin}/v1/desk/stream`, resolve));
    expect(String(await new Promise((resolve) => response.once('data', resolve)))).toBe('data: 1\n\n');
    response.destroy();
    await eventually(() => expect(left).toBe(true));
  });

  it('takes large bodies without keeping them', async () => {
    instances.add('directory', await serve(echo));
    const body = 'x'.repeat(3_000_000);
    const answer = await fetch(`${origin}/v1/imports`, { method: 'POST', body });
    expect(((await answer.json()) as { body: string }).body).toHaveLength(body.length);
  });

  it('shows the API of all services as one document, each schema under its service’s name', async () => {
    const document = (schema: object) => (_: unknown, response: { end: (text: string) => void }) =>
      response.end(
        JSON.stringify({
          openapi: '3.1.0',
          paths: { [`/${JSON.stringify(schema).length}`]: { $ref: '#/components/schemas/Page' } },
          components: { schemas: { Page: schema, Problem: {} } },
        }),
      );
    instances.add('directory', await serve(document({ type: 'object' })));
    instances.add('front-desk', await serve(document({ type: 'array' })));
    const { components, paths } = (await (await fetch(`${origin}/openapi.json`)).json()) as {
      components: { schemas: object };
      paths: object;
    };
    expect(Object.keys(components.schemas).sort()).toEqual(['Directory.Page', 'FrontDesk.Page', 'Problem']);
    expect(Object.values(paths)).toContainEqual({ $ref: '#/components/schemas/FrontDesk.Page' });
  });

  it('serves the reference page from here alone, and hides metrics', async () => {
    const page = await fetch(`${origin}/`);
    expect(page.url).toBe(`${origin}/reference`);
    expect(await page.text()).not.toMatch(/https?:\/\//);
    expect((await fetch(`${origin}/reference/swagger-ui.css`)).status).toBe(200);
    for (const path of ['/reference/../package.json', '/reference/%2e%2e%2fpackage.json', '/metrics', '/nothing']) {
      expect((await fetch(`${origin}${path}`)).status).toBe(404);
    }
  });
});
