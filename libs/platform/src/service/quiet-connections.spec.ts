import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { QuietConnections } from './quiet-connections';

describe('shutting down a server', () => {
  it('does not wait for connections on which nothing was ever asked, and lets those be that are being answered', async () => {
    const server = createServer((_, response) => setTimeout(() => response.end('ok'), 200));
    const quiet = new QuietConnections(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;

    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    const answered = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
    await once(server, 'request');

    const closed = once(server, 'close');
    server.close();
    const closing = setInterval(() => {
      quiet.close();
    }, 10);
    expect(await answered).toBe('ok');
    await closed;
    clearInterval(closing);
  });
});
