import { RunningSample } from '../../test/running-sample';
import { held, known } from '../../test/sample-service';

describe('more requests than can be worked on at once', () => {
  let sample: RunningSample;
  let hr: Record<string, string>;
  beforeAll(async () => {
    known.employees.set('toko/sari', { active: true, offices: new Set(['back']) });
    sample = await RunningSample.start({ MAX_REQUESTS_IN_FLIGHT: '2' });
    hr = await sample.as(['hr', 'back-office']);
  });
  afterAll(() => sample.close());

  const hold = () => sample.call('/v1/notes/held', { headers: hr });
  async function heldAre(count: number): Promise<void> {
    while (held.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it('24 · sheds what is over with a clear answer, finishes what was begun, and takes more again after that', async () => {
    const begun = [hold(), hold()];
    await heldAre(2);

    const refused = await sample.call('/v1/notes/who', { headers: hr });
    expect([refused.status, refused.body.code]).toEqual([503, 'service.overloaded']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await sample.call('/health/live')).status).toBe(200);
    expect((await sample.call('/metrics')).text).toContain('sambung_http_requests_refused 1');

    for (const finish of held.splice(0)) finish();
    expect((await Promise.all(begun)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await sample.call('/v1/notes/who', { headers: hr })).status).toBe(200);
  });

  it('are not made of desks that are merely open, nor of callers who have gone', async () => {
    const streams = await Promise.all(
      [1, 2, 3].map(async () => {
        const reading = new AbortController();
        const { status } = await fetch(`${sample.service.url}/v1/notes/stream`, {
          headers: hr,
          signal: reading.signal,
        });
        return { status, leave: () => reading.abort() };
      }),
    );
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200]);

    const impatient = new AbortController();
    const calls = [1, 2].map(() => sample.call('/v1/notes/held', { headers: hr, signal: impatient.signal }));
    await heldAre(2);
    impatient.abort();
    await Promise.allSettled(calls);
    let status = 503;
    while (status === 503) ({ status } = await sample.call('/v1/notes/who', { headers: hr }));
    expect(status).toBe(200);
    for (const { leave } of streams) leave();
    for (const finish of held.splice(0)) finish();
  });
});
