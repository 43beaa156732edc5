import { createServer, type Server } from 'node:http';
import { eventually } from '@sambung/testing';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Response } from 'express';
import type { Principal } from '../access/principal';
import { EventStream, type StreamOptions } from './event-stream';

const principal: Principal = {
  workspace: 'toko',
  name: 'person:sari',
  kind: 'person',
  roles: new Set(),
  scopes: new Set(),
};

let server: Server;
let reader: Socket;
afterEach(() => {
  reader.destroy();
  server.close();
});

/** A stream over a real connection, whose reader takes nothing until `read`. */
async function streamTo(options: Partial<StreamOptions>): Promise<EventStream> {
  server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const stream = new Promise<EventStream>((resolve) => {
    server.once('request', (_, response) => {
      resolve(new EventStream(response as Response, { principal, ...options }));
    });
  });
  reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
  reader.pause().write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  return stream;
}

function read(): () => string {
  let text = '';
  reader
    .setEncoding('utf8')
    .on('data', (part: string) => (text += part))
    .resume();
  return () => text;
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('an event stream to a reader', () => {
  const event = { event: 'big', data: 'x'.repeat(100_000) };

  it('who takes nothing is closed instead of filling the memory', async () => {
    const stream = await streamTo({ slowReaderMs: 200 });
    let sent = 0;
    while (await stream.send(event)) sent += 1;
    expect(await stream.closed).toBe('slow-reader');
    expect(sent).toBeLessThan(200);
  });

  it('who is slow for a moment gets everything, in order', async () => {
    const stream = await streamTo({ slowReaderMs: 60_000 });
    const reading = after(150).then(read);
    for (let id = 1; id <= 60; id++) expect(await stream.send({ ...event, id })).toBe(true);
    stream.close();
    const text = await reading;
    await eventually(() =>
      expect([...text().matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))).toEqual(
        Array.from({ length: 60 }, (_, index) => index + 1),
      ),
    );
  });

  it('hears a heartbeat while nothing happens, and nothing after the end', async () => {
    const stream = await streamTo({ heartbeatMs: 20 });
    const text = read();
    await eventually(() => expect(text().split(': \n\n').length).toBeGreaterThan(2));
    stream.close();
    expect(await stream.send({ data: 1 })).toBe(false);
  });

  it('gets one event for one event, whatever stands in its id and name', async () => {
    const stream = await streamTo({});
    const text = read();
    await stream.send({ id: '1\ndata: forged', event: 'a\r\nid: 9', data: 'x' });
    await eventually(() => expect(text()).toContain('id: 1 data: forged\nevent: a  id: 9\ndata: "x"\n\n'));
  });
});
