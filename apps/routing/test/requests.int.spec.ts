/* In one piece although it is long: apart, each part would start two instances of routing and a database of its own. */
import { partitionOf, type ExplanationStep, type QueuedAssist } from '@sambung/contracts';
import { Client } from 'pg';
import { accepted, anEmployee, aReason, atWork, COMPANY, declined, requested, type Said } from './company';
import { RunningRouting, type Answer } from './running-routing';
import { Writers } from './topics';

const team: Said = {
  name: 'team.changed',
  subject: 'sellers',
  data: {
    teamId: 'sellers',
    key: 'sellers',
    name: { id: 'Penjualan', en: 'Sales' },
    office: 'front',
    managerId: 'tono',
    openingHours: null,
    active: true,
  },
};

/** As long as any plan waits. */
const HOLD_SECONDS = 3_600;
const waits = (handoffId: string): Said => requested(handoffId, { holdSeconds: HOLD_SECONDS });

describe('what routing answers', () => {
  let routing: RunningRouting;
  const maju = new Writers('maju');
  const jaya = new Writers('abadi');

  beforeAll(async () => {
    routing = await RunningRouting.start(2);
    const people = ['tono', 'nina', 'rudi'].map((id) => anEmployee(id, { roles: [], managerId: null }));
    const company = [
      team,
      ...COMPANY,
      aReason('buy', HOLD_SECONDS),
      ...people,
      anEmployee('budi', { teamId: 'sellers' }),
    ];
    await maju.say(routing.bus, ...company, ...atWork('budi', 'sari'), waits('h1'));
    await jaya.say(routing.bus, ...COMPANY, ...atWork('sari'), requested('j1'));
    await routing.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h1');
    await maju.say(routing.bus, declined('h1', 'budi'), waits('h2'));
    await routing.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
    await maju.say(routing.bus, waits('h3'), waits('h4'));
    await routing.records.until(({ name, subject }) => name === 'handoff.queued' && subject === 'h4');
    await routing.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'j1');
  });
  afterAll(() => routing.close());

  describe('asked why it went as it did', () => {
    const explanation = async (who: Promise<Record<string, string>>): Promise<Answer> =>
      routing.get('/v1/routing/handoffs/h1/explanation', await who);
    const closing = ({ body }: Answer) => body.steps.find((step) => step.what === 'offer-closed');

    it('tells the sender who was asked, and of whoever did not take it that they are not available just now', async () => {
      const answer = await explanation(routing.as('ani'));
      expect(answer.status).toBe(200);
      expect(answer.body.steps.map(({ what }) => what)).toEqual([
        ...['requested', 'stage-joined', 'offered', 'offer-closed', 'offered'],
      ]);
      expect(closing(answer)).toMatchObject({
        person: { employeeId: 'budi', name: 'Budi' },
        text: { en: 'Budi: is not available just now.', id: 'Budi: sedang tidak dapat dihubungi.' },
      });
      expect(JSON.stringify(answer.body)).not.toMatch(/declin|menolak|atCapacity|offShift/);
    });

    it('turns pages, each for whoever has to do with any of it, and tells the same as in one piece', async () => {
      const path = '/v1/routing/handoffs/h1/explanation';
      const whole = (await explanation(routing.as('ani'))).body;
      expect(whole.nextCursor).toBeNull();
      for (const who of ['ani', 'sari']) {
        const steps: ExplanationStep[] = [];
        let cursor: string | null = '';
        for (let pages = 0; cursor !== null && pages < 20; pages++) {
          const query = `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`;
          const { status, body }: Answer = await routing.get(
            `${path}${query}`,
            await routing.as(who, ['front-office']),
          );
          expect(status).toBe(200);
          expect(body.steps.length).toBeLessThanOrEqual(1);
          steps.push(...body.steps);
          cursor = body.nextCursor;
        }
        expect(cursor).toBeNull();
        if (who === 'ani') expect(steps).toEqual(whole.steps);
        else expect(steps.map(({ what }) => what)).toEqual(whole.steps.map(({ what }) => what));
      }
      const broken = await routing.get(`${path}?cursor=none`, await routing.as('ani'));
      expect(broken.status).toBe(400);
      expect((await routing.get(`${path}?limit=501`, await routing.as('ani'))).status).toBe(400);
    });

    it('tells the person themself, their manager and the head of their team how it was', async () => {
      for (const who of [
        routing.as('budi', ['front-office']),
        routing.as('maya', ['manager']),
        routing.as('tono', ['manager']),
      ]) {
        expect(closing(await explanation(who))?.text).toEqual({
          en: 'Budi: declined (busy).',
          id: 'Budi: menolak (sedang sibuk).',
        });
      }
    });

    it('tells a manager of others no more of Budi than the sender', async () => {
      expect(closing(await explanation(routing.as('nina', ['manager'])))?.text.en).toBe(
        'Budi: is not available just now.',
      );
    });

    it('tells nothing to whoever has nothing to do with it', async () => {
      const answer = await explanation(routing.as('rudi', ['back-office']));
      expect(answer).toMatchObject({ status: 403, body: { code: 'explanation.not-yours' } });
      const seller = await explanation(routing.as('sari', ['front-office']));
      expect(seller.status).toBe(200);
      const outside = await routing.get(
        '/v1/routing/handoffs/h4/explanation',
        await routing.as('sari', ['front-office']),
      );
      expect(outside).toMatchObject({ status: 403, body: { code: 'explanation.not-yours' } });
    });

    it('knows no handoff of another company', async () => {
      const answer = await routing.get('/v1/routing/handoffs/j1/explanation', await routing.as('maya', ['manager']));
      expect(answer).toMatchObject({ status: 404, body: { code: 'explanation.unknown' } });
    });

    it('hides from the sender why nobody could be asked', async () => {
      const { body } = await routing.get('/v1/routing/handoffs/h4/explanation', await routing.as('ani'));
      const queued = body.steps.find((step) => step.what === 'queued');
      expect(queued?.why.map(({ code }) => code)).toEqual(['not-available']);
      expect(queued?.considered.every(({ detail }) => detail === null)).toBe(true);
    });
  });

  describe('asked for the queue', () => {
    it('shows a manager every live handoff of their company, oldest first, on any instance', async () => {
      for (const instance of [0, 1]) {
        const { status, body } = await routing.get(
          '/v1/routing/queue',
          await routing.as('maya', ['manager']),
          instance,
        );
        expect(status).toBe(200);
        expect(body.handoffs.map(({ handoffId }) => handoffId)).toEqual(['h1', 'h2', 'h3', 'h4']);
        expect(body.handoffs[0]).toMatchObject({
          state: 'waiting',
          reason: { name: { en: 'Wants to buy' } },
          sender: { name: 'Ani' },
          offers: [{ receiver: { name: 'Sari' } }],
        });
        expect(body.nextCursor).toBeNull();
      }
    });

    it('turns pages', async () => {
      const who = await routing.as('maya', ['manager']);
      const first = await routing.get('/v1/routing/queue?limit=3', who);
      const second = await routing.get(`/v1/routing/queue?limit=3&cursor=${first.body.nextCursor}`, who);
      const ids = [...first.body.handoffs, ...second.body.handoffs].map(({ handoffId }) => handoffId);
      expect(ids).toEqual(['h1', 'h2', 'h3', 'h4']);
      expect(second.body.nextCursor).toBeNull();
    });

    it('is for managers', async () => {
      const answer = await routing.get('/v1/routing/queue', await routing.as('ani'));
      expect(answer.status).toBe(403);
    });

    it('is empty for a company that nobody knows', async () => {
      const answer = await routing.get('/v1/routing/queue', await routing.as('x', ['manager', 'admin'], 'nobody'));
      expect([200, 403]).toContain(answer.status);
      if (answer.status === 200) expect(answer.body.handoffs).toEqual([]);
    });
  });

  describe('asked beforehand', () => {
    it('says who would be asked, whichever instance is asked, and changes nothing', async () => {
      await maju.say(routing.bus, anEmployee('citra'), ...atWork('citra'), aReason('visit'));
      await routing.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h3');
      await maju.say(routing.bus, anEmployee('dewi'), ...atWork('dewi'));
      await routing.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h4');
      await maju.say(routing.bus, anEmployee('eka'), ...atWork('eka'));
      await routing.records.until(({ name, subject }) => name === 'presence.changed' && subject === 'eka');
      for (const instance of [0, 1]) {
        const answer = await routing.post(
          '/v1/routing/preview',
          await routing.as('ani'),
          { reasonKey: 'buy' },
          instance,
        );
        expect(answer).toMatchObject({
          status: 200,
          body: { receiver: { employeeId: 'eka', name: 'Eka' }, stage: { kind: 'step', number: 1 }, place: null },
        });
        expect(answer.body.why.map(({ code }) => code)).toContain('role');
      }
      expect(routing.records.of('handoff.offered').filter(({ data }) => data.receiverId === 'eka')).toEqual([]);
    });

    it('gives the owner of the switchboard nothing but the caller’s own token to go by', async () => {
      for (const instance of [0, 1]) {
        const forged = { 'sambung-forwarded': '1', 'sambung-workspace': 'maju', 'x-principal': 'maya' };
        const answer = await routing.post('/v1/routing/preview', forged, { reasonKey: 'buy' }, instance);
        expect(answer.status).toBe(401);
      }
    });

    it('asks to come again while nobody decides for the company', async () => {
      const client = new Client({ connectionString: routing.database.url });
      await client.connect();
      const where = [partitionOf('maju')];
      const before = await client.query('SELECT url, claim FROM owner WHERE partition = $1', where);
      // Somebody has claimed it and died.
      await client.query(
        `UPDATE owner SET claim = gen_random_uuid(), url = 'http://127.0.0.1:9' WHERE partition = $1`,
        where,
      );
      for (const instance of [0, 1]) {
        const answer = await routing.postOnce(
          '/v1/routing/preview',
          await routing.as('ani'),
          { reasonKey: 'buy' },
          instance,
        );
        expect(answer).toMatchObject({ status: 503, body: { code: 'preview.unavailable' } });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      const { url, claim } = before.rows[0];
      await client.query('UPDATE owner SET claim = $2, url = $3 WHERE partition = $1', [...where, claim, url]);
      await client.end();
    });

    it('is not sent round in circles by a row that is out of date', async () => {
      const client = new Client({ connectionString: routing.database.url });
      await client.connect();
      const { rows } = await client.query('SELECT url, claim FROM owner WHERE partition = $1', [partitionOf('maju')]);
      const urls = routing.instances.map(({ url }) => url);
      const stranger = urls.find((url) => url !== rows[0].url);
      await client.query('UPDATE owner SET url = $2, claim = gen_random_uuid() WHERE partition = $1', [
        partitionOf('maju'),
        stranger,
      ]);
      const answer = await routing.postOnce('/v1/routing/preview', await routing.as('ani'), { reasonKey: 'buy' }, 0);
      expect(answer.status).toBe(503); // Round in circles there would be no answer.
      await client.query('UPDATE owner SET url = $2, claim = $3 WHERE partition = $1', [
        partitionOf('maju'),
        rows[0].url,
        rows[0].claim,
      ]);
      await client.end();
    });

    it('refuses a reason that the company does not have', async () => {
      for (const instance of [0, 1]) {
        const byKey = await routing.post(
          '/v1/routing/preview',
          await routing.as('ani'),
          { reasonKey: 'sing' },
          instance,
        );
        expect(byKey).toMatchObject({ status: 404, body: { code: 'preview.reason-unknown' } });
        const byId = await routing.post('/v1/routing/preview', await routing.as('ani'), { reasonId: 'x' }, instance);
        expect(byId).toMatchObject({ status: 400, body: { code: 'reason.unknown' } });
      }
    });
  });

  it('follows what was accepted', async () => {
    await maju.say(routing.bus, accepted('h1', 'sari', 2));
    await routing.records.until(({ name, subject }) => name === 'handoff.assigned' && subject === 'h1');
    const { body } = await routing.get('/v1/routing/queue?state=assigned', await routing.as('maya', ['manager']));
    expect(body.handoffs).toMatchObject([{ handoffId: 'h1', owner: { name: 'Sari' }, receiver: { name: 'Sari' } }]);
  });

  it('shows managers what colleagues ask each other, with the promise of each, behind the contacts or by itself', async () => {
    const question: Said = {
      name: 'assist.requested',
      subject: 'a1',
      data: {
        ...{ assistId: 'a1', askerId: 'sari', handoffId: 'h1', ask: { kind: 'colleague', employeeId: 'fajar' } },
        ...{ promiseSeconds: 600, requestedAt: new Date().toISOString() },
      },
    };
    await maju.say(routing.bus, anEmployee('fajar', { roles: [] }), ...atWork('fajar'), question);
    await routing.records.until(({ name, subject }) => name === 'assist.offered' && subject === 'a1');
    const who = await routing.as('maya', ['manager']);
    const all = await routing.get('/v1/routing/queue', who);
    const ids = all.body.handoffs.map(({ handoffId }) => handoffId);
    expect(ids).toEqual(['h1', 'h2', 'h3', 'h4']);
    expect(all.body.assists).toMatchObject([
      {
        ...{ assistId: 'a1', state: 'waiting', handoffId: 'h1', overdue: false, answerer: null },
        ...{ asker: { name: 'Sari' }, ask: { kind: 'colleague', employeeId: 'fajar' } },
        offers: [{ receiver: { name: 'Fajar' } }],
      },
    ]);
    const [{ requestedAt, promiseAt, endsAt }] = all.body.assists as [QueuedAssist];
    const seconds = [promiseAt, endsAt].map((at) => (Date.parse(at) - Date.parse(requestedAt)) / 1_000);
    expect(seconds).toEqual([600, 1_200]);
    const contacts = await routing.get('/v1/routing/queue?of=handoffs', who);
    expect(contacts.body.handoffs.map(({ handoffId }) => handoffId)).toEqual(ids);
    expect(contacts.body.assists).toEqual([]);
    const questions = await routing.get('/v1/routing/queue?of=assists&state=waiting', who);
    expect(questions.body.handoffs).toEqual([]);
    expect(questions.body.assists).toHaveLength(1);
    const lastPage = await routing.get(
      `/v1/routing/queue?cursor=${(await routing.get('/v1/routing/queue?limit=4', who)).body.nextCursor}`,
      who,
    );
    expect(lastPage.body).toMatchObject({ handoffs: [], assists: [{ assistId: 'a1' }], nextCursor: null });
  });
});
