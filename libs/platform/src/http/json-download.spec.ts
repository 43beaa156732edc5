import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { until } from '@sambung/testing';
import { downloadJson, everyRow, type JsonMember } from './json-download';

const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: String(from + index).padStart(9, '0') }));

/** Long ones: what the sockets of a reader who reads nothing take in is many megabytes. */
const long = (count: number) => Array.from({ length: count }, () => ({ key: 'x'.repeat(10_000) }));

describe('a JSON document of any length', () => {
  let server: Server;
  let members: Readonly<Record<string, JsonMember>>;
  let failure: unknown;
  let goneMs: number;
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  beforeAll(async () => {
    const app = express();
    app.get('/', (_, response) => {
      downloadJson(response, 'all.json', members, goneMs).catch((error: unknown) => {
        failure = error;
        if (response.headersSent) response.destroy();
        else response.status(500).send('refused');
      });
    });
    server = createServer(app).listen(0);
    await until(() => server.listening, 'the server listens');
  });
  beforeEach(() => ([failure, goneMs] = [undefined, 3_600_000]));
  afterAll(() => server.close());

  it('holds values and lists, each page after the one before, and says that it is a file', async () => {
    const asked: unknown[] = [];
    const find = (after: string | undefined, limit: number) => {
      asked.push(after);
      return Promise.resolve(numbered(Number(after ?? -1) + 1, after === undefined ? limit : 1));
    };
    const none = everyRow(() => Promise.resolve([]));
    members = { name: 'Sari', nothing: null, rows: everyRow(find, 3), none, last: [1] };
    const answer = await fetch(address());
    expect(await answer.json()).toEqual({ name: 'Sari', nothing: null, rows: numbered(0, 4), none: [], last: [1] });
    expect(asked).toEqual([undefined, '000000002']);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="all.json"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is a clear error where it fails before it began', async () => {
    members = { rows: everyRow(() => Promise.reject(new Error('away'))) };
    const answer = await fetch(address());
    expect([answer.status, await answer.text()]).toEqual([500, 'refused']);
  });

  it('is cut where it fails later, so that half of it is never taken for all', async () => {
    const find = (after: string | undefined) =>
      after === undefined ? Promise.resolve(numbered(0, 10_000)) : Promise.reject(new Error('away'));
    members = { rows: everyRow(find, 10_000) };
    const answer = await fetch(address());
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect(failure).toEqual(new Error('away'));
  });

  it('is cut for a reader who takes nothing any more, so that they hold nobody’s place', async () => {
    goneMs = 100;
    let ended = false;
    const endless = everyRow((_, limit) => Promise.resolve(long(limit)), 20);
    members = {
      endless: (async function* () {
        try {
          yield* endless;
        } finally {
          ended = true;
        }
      })(),
    };
    const answer = await new Promise<IncomingMessage>((resolve) => get(address(), resolve));
    await until(() => ended, 'the list is let go of');
    answer.destroy();
  });

  it('is read no faster than it is taken, and no more once its reader has left', async () => {
    let read = 0;
    const find = (_: string | undefined, limit: number) => {
      read += limit;
      return Promise.resolve(long(limit));
    };
    const listening = everyRow(find, 20);
    let ended = false;
    members = {
      endless: (async function* () {
        try {
          yield* listening;
        } finally {
          ended = true;
        }
      })(),
    };
    const answer = await new Promise<IncomingMessage>((resolve) => get(address(), resolve));
    // It is not read: what fits into the sockets is written, and then nothing any more.
    let before = -1;
    await until(async () => {
      const still = read === before;
      before = read;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return still;
    }, 'nothing more is read from the database');
    answer.destroy();
    await until(() => ended, 'the list is let go of');
    expect(failure).toBeUndefined();
  });
});
