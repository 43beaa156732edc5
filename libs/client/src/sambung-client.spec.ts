import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SambungClient } from './sambung-client';

describe('a client whose connection ends before it is answered', () => {
  let server: Server;
  let client: SambungClient;
  const heard: string[] = [];
  const lose = (request: IncomingMessage, response: ServerResponse): void => {
    heard.push(`${request.method ?? ''} ${String(request.headers['idempotency-key'])}`);
    if (heard.length === 1) request.socket.destroy();
    else response.end('{}');
  };

  beforeEach(async () => {
    heard.length = 0;
    server = createServer(lose).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    client = new SambungClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'token');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('sends what somebody clicked once more with the same key, so that it takes effect once', async () => {
    await client.cancel('h1');
    expect(heard).toHaveLength(2);
    expect(heard[0]).toMatch(/^POST [0-9a-f-]{36}$/);
    expect(heard[1]).toBe(heard[0]);
  });

  it('keeps to the key that it is given', async () => {
    await client.accept('o1', { idempotencyKey: 'mine' });
    expect(heard).toEqual(['POST mine', 'POST mine']);
  });

  it('does not repeat what might be done twice', async () => {
    await expect(client.send('POST', '/v1/employees', { name: 'Sari' })).rejects.toThrow('fetch failed');
    expect(heard).toEqual(['POST undefined']);
  });

  it('does not go on for ever', async () => {
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage) => {
      heard.push('again');
      request.socket.destroy();
    });
    await expect(client.cancel('h1')).rejects.toThrow('fetch failed');
    expect(heard).toEqual(['again', 'again']);
  });
});
