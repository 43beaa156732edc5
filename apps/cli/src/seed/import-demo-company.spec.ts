import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importDemoCompany } from './import-demo-company';

type Answer = readonly [status: number, body: object];
const issuer = { sign: () => Promise.resolve('a'), tokenForPersona: () => Promise.resolve('b') };

describe('bringing the demo company', () => {
  const asked: string[] = [];
  let answers: Record<string, Answer[]> = {};
  /** Each request gets the next of its answers, the last one again and again. */
  const services = createServer(({ method, url = '' }, response) => {
    const what = `${method} ${url.split('?')[0]}`;
    asked.push(what);
    const left = answers[what] ?? [];
    const [status, body] = (left.length > 1 ? left.shift() : left[0]) ?? [503, {}];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  beforeAll(() => once(services.listen(0, '127.0.0.1'), 'listening'));
  beforeEach(() => asked.splice(0));
  afterAll(() => {
    services.closeAllConnections();
    services.close();
  });

  const bring = (said: typeof answers, stop = new AbortController()): Promise<void> => {
    answers = said;
    return importDemoCompany(`http://127.0.0.1:${(services.address() as AddressInfo).port}`, issuer, stop.signal);
  };
  const nobody: Answer = [200, { employees: [] }];
  const imports = () => asked.filter((what) => what === 'POST /v1/imports').length;

  it('ends at once when the stop is asked for while it waits for the services', async () => {
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 100);
    const there: Answer = [200, { employees: [{ employeeId: 'sari' }] }];
    await expect(bring({ 'GET /v1/employees': [there] }, stop)).rejects.toThrow(/aborted/);
  });

  it('imports it again when the answer was lost, because the directory stood still', async () => {
    const lost: Answer = [502, { code: 'service.connection-lost', status: 502 }];
    const done: Answer = [200, { status: 'done', problems: [] }];
    await bring({ 'GET /v1/employees': [nobody], 'POST /v1/imports': [lost, done], 'GET /v1/desk': [[200, {}]] });
    expect(imports()).toBe(2);
  });

  it.each<[string, Answer, RegExp]>([
    ['its files are refused', [200, { status: 'refused', problems: [{ problem: 'no such role' }] }], /no such role/],
    ['it may not be imported', [403, { code: 'access.role-missing', status: 403 }], /access\.role-missing/],
  ])('says at once that %s', async (_, answer, why) => {
    await expect(bring({ 'GET /v1/employees': [nobody], 'POST /v1/imports': [answer] })).rejects.toThrow(why);
    expect(imports()).toBe(1);
  });
});
