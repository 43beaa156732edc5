import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importDemoCompany } from './import-demo-company';

/** A company that is there, in services that never come to know it. */
function services(): Server {
  return createServer((request, response) => {
    const answer = request.url?.startsWith('/v1/employees') ? { employees: [{ employeeId: 'sari' }] } : undefined;
    response.writeHead(answer ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
}

describe('bringing the demo company', () => {
  it('ends at once when the stop is asked for while it waits for the services', async () => {
    const server = services().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const stop = new AbortController();
    const issuer = { sign: () => Promise.resolve('a'), tokenForPersona: () => Promise.resolve('b') };
    setTimeout(() => {
      stop.abort();
    }, 100);

    await expect(importDemoCompany(`http://127.0.0.1:${port}`, issuer, stop.signal)).rejects.toThrow(/aborted/);
    server.closeAllConnections();
    server.close();
  });
});
