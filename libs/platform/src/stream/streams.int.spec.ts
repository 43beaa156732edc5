import { get, type IncomingMessage } from 'node:http';
import { eventually } from '@sambung/testing';
import { RunningSample } from '../../test/running-sample';
import { known } from '../../test/sample-service';
import { Streams } from './streams';

async function follow(
  sample: RunningSample,
  headers: Record<string, string>,
): Promise<{ response: IncomingMessage; text: () => string; ended: Promise<void> }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${sample.service.url}/v1/notes/stream`, { headers }, resolve).on('error', reject);
  });
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { response, text: () => text, ended: new Promise((resolve) => response.once('close', resolve)) };
}

describe('an event stream', () => {
  let sample: RunningSample;
  beforeAll(async () => {
    known.employees.set('toko/sari', { active: true, offices: new Set(['back']) });
    sample = await RunningSample.start();
  });
  afterAll(() => sample.close());
  const sari = (expiresIn = 3_600) =>
    sample.issuer.bearer({ workspace: 'toko', sub: 'sari', roles: ['back-office'], expiresIn });
  const openStreams = async (): Promise<number> =>
    Number(/^sambung_open_streams (\d+)$/m.exec((await sample.call('/metrics')).text)?.[1]);

  it('tells when to come back, and goes on after the last event that was seen', async () => {
    const { response, text } = await follow(sample, { ...(await sari()), 'last-event-id': '41' });
    expect(response.headers['content-type']).toContain('text/event-stream');
    await eventually(() => expect(text()).toBe('retry: 1000\n\nid: 42\nevent: hello\ndata: {"text":"a\\nb"}\n\n'));
    response.destroy();
  });

  it('refuses a Last-Event-ID that is no number before anything is sent', async () => {
    const answer = await sample.call('/v1/notes/stream', { headers: { ...(await sari()), 'last-event-id': 'x' } });
    expect(answer.body).toMatchObject({ status: 400, code: 'request.invalid' });
  });

  it('is refused to whoever has fifty open already, and to nobody else', async () => {
    known.employees.set('toko/budi', { active: true, offices: new Set(['back']) });
    const budi = await sample.issuer.bearer({ workspace: 'toko', sub: 'budi', roles: ['back-office'] });
    const open = await Promise.all(Array.from({ length: 50 }, () => follow(sample, budi)));
    const refused = await sample.call('/v1/notes/stream', { headers: budi });
    expect(refused.body).toMatchObject({ status: 429, code: 'stream.too-many' });
    const other = await follow(sample, await sari());
    expect(other.response.statusCode).toBe(200);
    open[0]?.response.destroy();
    await eventually(async () => {
      const again = await follow(sample, budi);
      open.push(again);
      expect(again.response.statusCode).toBe(200);
    });
    for (const { response } of [...open, other]) response.destroy();
  });

  it('ends with the token, and for whoever is deactivated', async () => {
    const short = await follow(sample, await sari(1));
    await short.ended;
    const long = await follow(sample, await sari());
    await eventually(async () => expect(await openStreams()).toBe(1));
    sample.service.app.get(Streams).closeWhere(({ employeeId }) => employeeId === 'sari');
    await long.ended;
  });

  it('is forgotten when its reader leaves, and counted while it is open', async () => {
    const { response } = await follow(sample, await sari());
    await eventually(async () => expect(await openStreams()).toBe(1));
    response.destroy();
    await eventually(async () => expect(await openStreams()).toBe(0));
  });

  it('does not hold up a shutdown', async () => {
    const other = await RunningSample.start();
    const stream = await follow(other, await other.as(['back-office']));
    await other.close(); // It would wait for ever: nobody closes the stream but the service.
    await stream.ended;
  });
});
