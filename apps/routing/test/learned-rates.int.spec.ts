import { linesOf, readLog } from '@sambung/decision-log';
import type { LearnedRatesView } from '@sambung/contracts';
import { Client } from 'pg';
import { COMPANY, accepted, anEmployee, atWork, completed, connected, requested, type Said } from './company';
import { RunningRouting } from './running-routing';
import { Writers } from './topics';

const chooses = (learnedRates: boolean): Said => ({
  name: 'workspace.changed',
  subject: 'maju',
  data: { learnedRates },
});

describe('what was learned of somebody’s work', () => {
  let routing: RunningRouting;
  const maju = new Writers('maju');

  /** Sari serves one contact after the other; how long is nobody’s business. */
  async function serve(handoffId: string): Promise<void> {
    await maju.say(routing.bus, requested(handoffId));
    await routing.records.until(({ name, subject }) => name === 'handoff.offered' && subject === handoffId);
    await maju.say(routing.bus, accepted(handoffId, 'sari'), connected(handoffId, 'sari'));
    await routing.records.until(({ name, subject }) => name === 'handoff.connected' && subject === handoffId);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await maju.say(routing.bus, completed(handoffId, 'sari'));
    await routing.records.until(({ name, subject }) => name === 'handoff.ended' && subject === handoffId);
  }
  const seen = async (sub: string, roles: readonly string[], { of = 'sari', instance = 0 } = {}) => {
    const path = `/v1/routing/employees/${of}/learned-rates`;
    const { status, body } = await routing.get(path, await routing.as(sub, roles), instance);
    return { status, body: body as unknown as LearnedRatesView & { code?: string } };
  };

  beforeAll(async () => {
    routing = await RunningRouting.start(2);
    const above = [
      anEmployee('maya', { roles: [], managerId: 'tono' }),
      anEmployee('tono', { roles: [], managerId: null }),
    ];
    const beside = ['hana', 'admin', 'nina'].map((id) => anEmployee(id, { roles: [], managerId: null }));
    await maju.say(routing.bus, ...COMPANY, ...above, ...beside, chooses(true), ...atWork('sari'));
    for (const id of ['h1', 'h2', 'h3']) await serve(id);
  });
  afterAll(() => routing.close());

  it('is shown to them, with all that the estimate is made of, in words of both languages', async () => {
    const { status, body } = await seen('sari', ['front-office']);
    expect(status).toBe(200);
    expect(body).toMatchObject({ employeeId: 'sari', learned: true });
    expect(body.rates).toMatchObject([
      { reasonId: 'reason-buy', reason: { en: 'Wants to buy' }, level: 3, settled: { seen: 1 }, pace: 1 },
    ]);
    expect(body.rates[0]?.pieces).toBeCloseTo(3, 3);
    expect(body.rates[0]?.text.en).toContain('From 3.0 pieces of work');
    expect(body.rates[0]?.text.id).toContain('Dari 3.0 pekerjaan');
  });

  it('is in no file: the export of themself says where it is shown', async () => {
    const { status, body } = await routing.get('/v1/routing/export', await routing.as('sari', ['front-office']));
    expect([status, body]).toMatchObject([
      200,
      {
        ...{ service: 'routing', employeeId: 'sari', employee: { name: 'Sari', active: true } },
        notInFiles: [
          { what: 'learnedRates', seenAt: '/v1/routing/employees/sari/learned-rates' },
          { what: 'decisions' },
        ],
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/pieces|pace|settled/);
    const stranger = await routing.get('/v1/routing/export', await routing.as('nobody', ['hr']));
    expect(stranger.body.code).toBe('employee.missing');
  });

  it('is shown to whoever manages them, and up their line, by whichever instance is asked', async () => {
    for (const who of ['maya', 'tono'])
      for (const instance of [0, 1])
        expect(await seen(who, ['manager'], { instance })).toMatchObject({ status: 200, body: { learned: true } });
  });

  it('is shown to nobody else: no colleague, no manager of others, no HR, no administrator', async () => {
    expect(await seen('budi', ['front-office'])).toMatchObject({
      status: 404,
      body: { code: 'learned-rates.not-found' },
    });
    expect(await seen('nina', ['manager'])).toMatchObject({ status: 404, body: { code: 'learned-rates.not-found' } });
    expect(await seen('hana', ['hr', 'manager'])).toMatchObject({ status: 404 });
    expect(await seen('hana', ['hr'])).toMatchObject({ status: 403 });
    expect(await seen('admin', ['admin'])).toMatchObject({ status: 403 });
    expect(await seen('sari', ['front-office'], { of: 'maya' })).toMatchObject({ status: 404 });
    expect(await seen('maya', ['manager'], { of: 'nobody' })).toMatchObject({ status: 404 });
  });

  it('stands in no topic, in no decision, in no exported log', async () => {
    const database = new Client({ connectionString: routing.database.url });
    await database.connect();
    const log = await readLog(
      {
        query: async <Row>(sql: string, parameters: unknown[]) => (await database.query(sql, parameters)).rows as Row[],
      },
      'maju',
    );
    const { rows } = await database.query<{ text: string }>(
      'SELECT events::text || command::text AS text FROM decision',
    );
    await database.end();
    const { body } = await seen('sari', ['front-office']);
    const [rate] = body.rates;
    // A figure of one or two digits stands everywhere by chance; its logarithm, by which is reckoned, does not.
    const planted = [rate?.seconds.seen, rate?.seconds.estimate, Math.log(rate?.seconds.seen ?? 0)]
      .map((each) => String(each).slice(0, 8))
      .filter((figure) => figure.length > 5);
    expect(planted).not.toEqual([]);
    const everywhere = [...linesOf(log), ...rows.map(({ text }) => text), JSON.stringify(routing.records)].join('\n');
    expect(everywhere).toContain('h3');
    for (const figure of planted) expect(everywhere).not.toContain(figure);
    expect(everywhere).not.toMatch(/ratesOfPeople|"squares"|"pieces"/);
  });

  it('is gone when the company no longer wants it', async () => {
    await maju.say(routing.bus, chooses(false), requested('h4'));
    await routing.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h4');
    expect(await seen('sari', ['front-office'])).toMatchObject({ status: 200, body: { learned: false, rates: [] } });
  });
});
