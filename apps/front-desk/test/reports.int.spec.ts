import type { EventData, EventName, HandoverReport } from '@sambung/contracts';
import { anEmployee } from './company';
import { RunningFrontDesk, type Answer } from './running-front-desk';

/** In Jakarta, when this began, and the day after: midnight may come meanwhile. */
const [FROM, TO] = [0, 1].map((days) =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Jakarta' }).format(Date.now() + days * 86_400_000),
) as [string, string];
const DAYS = `from=${FROM}&to=${TO}`;

describe('what was handed over, for managers of both offices', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    const { workspace } = desk;
    for (const [teamId, managerId] of [
      ['finance', 'maya'],
      ['legal', null],
    ] as const) {
      const name = { id: teamId, en: teamId };
      const data = { teamId, key: teamId, name, office: 'back', managerId, openingHours: null, active: true } as const;
      await desk.neighbours.say('team.changed', { workspace, subject: teamId, data });
    }
    for (const [employeeId, teamId] of [
      ['ani', 'finance'],
      ['wati', 'finance'],
      ['dian', 'finance'],
      ['hakim', 'legal'],
    ] as const)
      await join(employeeId, teamId);
    await desk.until(async () => (await desk.sql("select 1 from people where employee_id = 'hakim'")).length === 1);
    await work();
  });
  afterAll(() => desk.close());

  const join = (employeeId: string, teamId: string | null) =>
    desk.neighbours.say('employee.changed', {
      workspace: desk.workspace,
      subject: employeeId,
      data: anEmployee(employeeId, { teamId }),
    });

  /** Three of Ani's (sold, called back late, still searching) and one of the only lawyer, with a wrong reason. */
  async function work(): Promise<void> {
    const { decide } = desk;
    const [sold, called, open] = [await desk.handoff(), await desk.handoff(), await desk.handoff()];
    await decide.offered(sold.handoffId, 'sari');
    await decide.assigned(sold.handoffId, 'sari');
    await decide.connected(sold.handoffId, 'sari');
    await decide.ended(sold.handoffId, 'completed', 'sari');
    await decide.promised(called.handoffId, 'budi');
    const at = new Date().toISOString();
    const late = { ownerId: 'budi', toldId: 'budi', level: 0, at };
    const data = { handoffId: called.handoffId, ...late };
    await desk.neighbours.say('promise.overdue', { workspace: desk.workspace, subject: called.handoffId, data });
    await decide.ended(called.handoffId, 'promise-kept', 'budi', undefined, 'helped');
    await decide.queued(open.handoffId);
    const law = await desk.handoff({ reasonKey: 'unclear' }, await desk.as('hakim'));
    await desk.neighbours.say('handoff.reason-corrected', {
      workspace: desk.workspace,
      subject: law.handoffId,
      data: { handoffId: law.handoffId, byId: 'budi', fromReasonId: 'reason-unclear', reasonId: 'reason-buy', at },
    });
    await decide.ended(law.handoffId, 'cancelled', 'hakim');
    await desk.until(async () => {
      const rows = await desk.sql("select 1 from standings where state = 'ended'");
      return rows.length === 3;
    });
  }

  const ask = async (who: string, query = '', headers = {}): Promise<Answer<HandoverReport>> =>
    desk.call('GET', `/v1/reports/handovers?${DAYS}${query}`, {
      ...(await desk.as(who, ['manager'])),
      ...headers,
    });

  it('says how they ended, and what of the promises was kept in time', async () => {
    const { body } = await ask('maya');
    expect(body.total).toMatchObject({
      ...{ handedOver: 4, completed: 1, promiseKept: 1, cancelled: 1, returned: 0, open: 1 },
      ...{ helped: 1, notHelped: 0, sale: 1, reasonCorrected: 1 },
      promises: { made: 1, keptInTime: 0, keptLate: 1, open: 0 },
    });
    expect(body.total.acceptedWithinMedian).toBeGreaterThan(0);
    expect(body).toMatchObject({ timeZone: 'Asia/Jakarta', before: { handedOver: 0, acceptedWithinMedian: null } });
  });

  it('counts a department by itself, and one of a single person only together with others and those of none', async () => {
    const { departments } = (await ask('maya')).body;
    expect(departments).toEqual([
      expect.objectContaining({
        teamId: 'finance',
        people: 3,
        perPerson: 1,
        figures: expect.objectContaining({ handedOver: 3 }),
      }),
      expect.objectContaining({
        teamId: null,
        name: { id: 'Departemen kecil dan tanpa departemen', en: 'Small departments, and people of none' },
        people: 4,
        perPerson: 0.25,
        figures: expect.objectContaining({ handedOver: 1, cancelled: 1 }),
      }),
    ]);
  });

  it('says of each reason how often it was the wrong one, and how often the right one', async () => {
    const { reasons } = (await ask('maya')).body;
    const of = (key: string) => reasons.find((reason) => reason.key === key);
    expect(of('buy')).toMatchObject({ askedFor: 3, correctedAway: 0, correctedTo: 1, figures: { handedOver: 4 } });
    expect(of('unclear')).toMatchObject({ askedFor: 1, correctedAway: 1, correctedTo: 0, figures: { handedOver: 0 } });
  });

  it('shows single people to their own manager alone, and a manager’s role opens no other department', async () => {
    const { people } = (await ask('maya')).body;
    expect(people.map(({ employeeId, figures }) => [employeeId, figures.handedOver])).toEqual([
      ...[
        ['ani', 3],
        ['dian', 0],
        ['sari', 0],
        ['wati', 0],
      ],
    ]);
    expect((await ask('budi')).body.people).toEqual([]);
    const hr = await desk.call<HandoverReport>('GET', `/v1/reports/handovers?${DAYS}`, await desk.as('maya', ['hr']));
    expect(hr.body.people).toEqual([]);
  });

  it('leaves what somebody handed over with the department they were in, when they move and when they are forgotten', async () => {
    await join('dian', 'legal');
    await desk.neighbours.say('employee.erased', {
      workspace: desk.workspace,
      subject: 'hakim',
      data: { employeeId: 'hakim' },
    });
    await desk.until(async () => (await desk.sql("select 1 from people where employee_id = 'hakim'")).length === 0);
    const { total, departments } = (await ask('maya')).body;
    expect(total.handedOver).toBe(4);
    expect(departments.map(({ teamId, figures }) => [teamId, figures.handedOver])).toEqual([
      ...[
        ['finance', 3],
        [null, 1],
      ],
    ]);
    await join('dian', 'finance');
  });

  /** Routing opened it, Wati took it, and it was over an hour later. */
  async function answered(assistId: string, by: 'asker' | 'system'): Promise<void> {
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const at = new Date().toISOString();
    const ask = { kind: 'language', language: 'en' };
    const say = (name: EventName, data: object) =>
      desk.neighbours.say(name, {
        ...{ workspace: desk.workspace, subject: assistId },
        data: { assistId, ...data } as unknown as EventData<EventName>,
      });
    await say('assist.opened', {
      ...{ askerId: 'sari', by, handoffId: null, ask, openedAt: at, promiseAt: later, endsAt: later },
    });
    await say('assist.accepted', {
      ...{ offerId: `${assistId}.1`, receiverId: 'wati', acceptedAt: at, answerBy: later, endsAt: later },
    });
    await say('assist.ended', {
      ...{ askerId: 'sari', end: 'answered', because: 'answered', byId: 'wati' },
      ...{ approval: null, callId: null, endedAt: by === 'system' ? later : at },
    });
  }

  it('counts what colleagues were asked and how fast they answered, and nobody who joined a conversation for its language', async () => {
    await answered('asked-1', 'asker');
    await answered('h1:speaker', 'system');
    await desk.until(async () => (await desk.sql('select 1 from assist_standings where not live')).length === 2);
    const [finance, ...others] = (await ask('maya')).body.answers;
    expect(finance).toMatchObject({ teamId: 'finance', asked: 1, answered: 1, answeredInTime: 1 });
    expect(finance?.answeredWithinP90).toBeLessThan(3_600);
    expect(others).toEqual([]);
  });

  it('is a CSV where one is asked for, named after its days', async () => {
    const { headers, text } = await ask('maya', '&table=reasons&separator=semicolon', { accept: 'text/csv' });
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect(headers.get('content-disposition')).toContain(`handovers-reasons-${FROM}-${TO}.csv`);
    expect(text).toContain('buy;Alasan buy;Reason buy;3;0;1');
  });

  it('lists the contacts that came, as rotas take them, with nobody’s name or number', async () => {
    const path = `/v1/reports/contacts?${DAYS}&timeZone=Asia/Jakarta`;
    const { headers, text } = await desk.call('GET', path, await desk.as('maya', ['manager']));
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    const [header, ...lines] = text.trim().split('\r\n');
    expect(header).toBe('arrived,reason,handle_seconds,waited_seconds,abandoned');
    // Three have ended: sold, called back, and given up.
    expect(lines.map((line) => line.split(',').slice(1).join())).toEqual([
      expect.stringMatching(/^buy,\d+,\d+,no$/),
      'buy,,,no',
      expect.stringMatching(/^buy,,\d+,yes$/),
    ]);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00,/);
    expect((await desk.call('GET', path, await desk.as('ani'))).status).toBe(403);
  });

  it('is not for those who manage nobody, and nobody’s of another company', async () => {
    const path = `/v1/reports/handovers?${DAYS}&timeZone=Asia/Jakarta`;
    expect((await desk.call('GET', path, await desk.as('ani'))).status).toBe(403);
    const elsewhere = await desk.integration(['handoffs:read']);
    expect((await desk.call<HandoverReport>('GET', path, elsewhere)).body).toMatchObject({
      people: [],
      total: { handedOver: 4 },
    });
  });

  it('asks an integration for the time zone, which it has no site to take from', async () => {
    const answer = await desk.call('GET', '/v1/reports/handovers', await desk.integration(['handoffs:read']));
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'query.timeZone' }] } });
  });
});
