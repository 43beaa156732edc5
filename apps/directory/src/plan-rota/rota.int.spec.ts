import type { ReplanView, RotaView } from '@sambung/contracts';
import { INDONESIAN_RULES } from '@sambung/rota';
import { DateTime } from 'luxon';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';
import { claimRota, endPlanning } from '../persistence/rota/rotas';

/** A Monday. */
/** Of a week of which nothing has begun, whenever this runs: what is over is in nobody’s hours. */
const MONDAY = DateTime.utc().startOf('week').plus({ weeks: 2 });
const [FROM, TUESDAY, SUNDAY] = [0, 1, 6].map((days) => MONDAY.plus({ days }).toISODate()) as [string, string, string];
const RULES = {
  ...INDONESIAN_RULES,
  timeZone: 'Asia/Jakarta',
  shifts: [{ key: 'day', minutes: 540, earliest: '08:00', latest: '10:00', every: 60 }],
};
const NEEDS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00', people: 2 }));
const QUEUES = [{ key: 'calls', needs: NEEDS }];

interface Hours {
  readonly dates: readonly { readonly date: string; readonly hours: readonly object[] }[];
}

describe('the rota of a team', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let boss: Caller;
  let teamId: string;
  const people: string[] = [];

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const managerId = (await hr.post('/v1/employees', { name: 'Ratna' })).body.employeeId as string;
    boss = await directory.as(workspace, ['manager'], managerId);
    const team = { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front', managerId };
    teamId = (await hr.post('/v1/teams', team)).body.teamId as string;
    people.length = 0;
    for (const name of ['Ani', 'Budi', 'Cici', 'Dedi'])
      people.push((await hr.post('/v1/employees', { name, teamId, managerId })).body.employeeId as string);
    expect((await boss.put(`/v1/teams/${teamId}/rota-rules`, RULES)).status).toBe(200);
  });

  const plan = async (more: object = {}): Promise<RotaView> => {
    const body = { teamId, from: FROM, days: 7, queues: QUEUES, seconds: 45, ...more };
    const { body: rota } = await boss.post('/v1/rotas', body, { prefer: 'wait=60' });
    return rota as RotaView;
  };
  const etag = (version: number): string => `"${version}"`;
  const publish = async (rota: { rotaId: string; version: number }) =>
    boss.post(`/v1/rotas/${rota.rotaId}/publish`, {}, { 'if-match': etag(rota.version) });
  const hoursOf = async (id: string): Promise<Hours> => {
    const events = (await directory.events(workspace)).filter(({ subject }) => subject === id);
    return events.at(-1)?.data.workingHours as Hours;
  };

  it('is planned by its manager, covers what is needed, and says how good it is', async () => {
    const rota = await plan();
    expect(rota).toMatchObject({ status: 'draft', missing: 0, failure: null, timeZone: 'Asia/Jakarta' });
    expect(rota.cost).toBeGreaterThanOrEqual(rota.bound - 1e-6);
    expect(rota.gap).toBeGreaterThanOrEqual(0);
    expect(rota.cover).toHaveLength(5 * 32);
    expect(rota.cover[0]).toMatchObject({ at: `${FROM}T02:00:00.000Z`, needed: 2, missing: 0 });
    expect(rota.shifts[0]!.breaks.map(({ key }) => key)).toEqual(['first', 'lunch', 'second']);
    expect((await boss.get('/v1/rotas')).body.rotas).toMatchObject([{ rotaId: rota.rotaId, status: 'draft' }]);
    // Nobody else's hours have changed yet.
    expect(await hoursOf(people[0]!)).toBeNull();
  });

  it('says what is missing before it is published, and when it is', async () => {
    const needs = [{ from: '09:00', to: '10:00', people: 9 }];
    const rota = await plan({ days: 1, seconds: 1, queues: [{ key: 'calls', needs }] });
    expect(rota.warnings[0]?.en).toContain('In 4 quarters of an hour people are missing');
    const { rule } = rota.missingBecause[0]!;
    expect(rota.cover.map(({ because }) => because[0]?.rule)).toEqual([rule, rule, rule, rule]);
    expect(rota.missingBecause[0]).toMatchObject({ rule: 'nobody-else', quarters: 4 });
    expect((await publish(rota)).body).toMatchObject({ status: 'published', warnings: rota.warnings });
  });

  it('becomes working hours when it is published, breaks left out, and is taken back', async () => {
    const rota = await plan();
    const published = await publish(rota);
    expect([published.status, published.body.status]).toEqual([200, 'published']);
    const shift = rota.shifts[0]!;
    const hours = await hoursOf(shift.employeeId);
    const day = hours.dates.find(({ date }) => date === shift.date);
    // Four spans of work, with three breaks between them.
    expect(day?.hours).toHaveLength(4);
    expect(hours.dates).toHaveLength(7);
    expect(hours.dates.at(-1)).toEqual({ date: SUNDAY, hours: [] });

    const { rotaId, version } = published.body;
    const back = await boss.post(`/v1/rotas/${rotaId}/withdraw`, {}, { 'if-match': etag(version) });
    expect(back.body.status).toBe('draft');
    expect(await hoursOf(shift.employeeId)).toBeNull();
  });

  it('stays in people’s hours whatever else of them changes', async () => {
    const rota = await plan();
    await publish(rota);
    const [ani] = people;
    await hr.patch(`/v1/employees/${ani!}`, { wrapUpSeconds: 60 });
    expect((await hoursOf(ani!)).dates).toHaveLength(7);
    await hr.patch(`/v1/employees/${ani!}`, { absences: [{ from: FROM, until: FROM, kind: 'sick' }] });
    expect((await hoursOf(ani!)).dates.find(({ date }) => date === FROM)?.hours).toEqual([]);
  });

  it('names the team, who is away when, and which shift does not hold any more because somebody has become absent', async () => {
    const rota = await plan();
    expect(rota.people.map(({ name }) => name)).toEqual(['Ani', 'Budi', 'Cici', 'Dedi']);
    expect([rota.violations, rota.rules.shifts]).toEqual([[], RULES.shifts]);
    const { employeeId, date } = rota.shifts[0]!;
    await hr.patch(`/v1/employees/${employeeId}`, { absences: [{ from: date, until: date, kind: 'sick' }] });
    const now = (await boss.get(`/v1/rotas/${rota.rotaId}`)).body as RotaView;
    expect(now.people.find((person) => person.employeeId === employeeId)?.away).toEqual([date]);
    expect(now.violations).toMatchObject([{ rule: 'away', employeeId, date }]);
    expect(JSON.stringify(now)).not.toContain('sick');
  });

  it('decides a day of somebody once: the second of two planners is told', async () => {
    const [first, second] = [await plan(), await plan({ days: 2 })];
    const answers = await Promise.all([publish(first), publish(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('rota.days-taken');
  });

  it('is changed by hand within the rules alone, and the slower of two is told', async () => {
    const rota = (await publish(await plan())).body as RotaView;
    const { employeeId } = rota.shifts.find(({ date }) => date === TUESDAY)!;
    const path = `/v1/rotas/${rota.rotaId}/shifts/${employeeId}/${TUESDAY}`;
    const good = {
      ...{ shift: 'day', from: '09:00' },
      breaks: [
        { key: 'first', from: '10:30' },
        { key: 'lunch', from: '13:00' },
        { key: 'second', from: '15:30' },
      ],
    };
    const late = {
      ...good,
      breaks: [good.breaks[0], { key: 'lunch', from: '14:00' }, { key: 'second', from: '16:00' }],
    };
    const refused = await boss.put(path, late, etag(rota.version));
    expect([refused.status, refused.body.code]).toEqual([400, 'rota.breaks-rules']);
    expect(JSON.stringify(refused.body.errors)).toContain('240 minutes of work');

    const tried = (await boss.put(`${path}?dryRun=true`, late, etag(rota.version))).body as RotaView;
    expect(tried.violations).toMatchObject([
      { rule: 'break-outside-its-time', employeeId, date: TUESDAY },
      { rule: 'worked-too-long', words: { id: expect.stringContaining('240 menit kerja') } },
    ]);
    const without = await boss.delete(`${path}?dryRun=true`, etag(rota.version));
    expect((without.body as RotaView).shifts).toHaveLength(rota.shifts.length - 1);
    expect((await boss.get(`/v1/rotas/${rota.rotaId}`)).body).toMatchObject({
      version: rota.version,
      shifts: rota.shifts,
    });

    const changed = await boss.put(path, good, etag(rota.version));
    expect(changed.status).toBe(200);
    expect((await boss.put(`${path}?dryRun=true`, good, etag(rota.version))).status).toBe(412);
    const hours = await hoursOf(employeeId);
    expect(hours.dates[1]!.hours[0]).toEqual({ from: '09:00', to: '10:30' });
    expect((await boss.put(path, good, etag(rota.version))).status).toBe(412);
  });

  it('is covered anew when somebody calls in sick, and routing learns it', async () => {
    const rota = (await publish(await plan())).body as RotaView;
    const sick = rota.shifts.filter(({ date }) => date === TUESDAY)[0]!.employeeId;
    const body = { date: TUESDAY, notComing: [sick], seconds: 20 };
    const path = `/v1/rotas/${rota.rotaId}/replan`;
    const { rota: wouldBe, ...tried } = (await boss.post(`${path}?dryRun=true`, body)).body as ReplanView;
    expect(tried).toMatchObject({ dryRun: true, gap: expect.any(Number) });
    expect(((await boss.get(`/v1/rotas/${rota.rotaId}`)).body as RotaView).version).toBe(wouldBe.version);
    expect((await boss.post(path, { ...body, proposal: 'another' })).body.code).toBe('rota.replan-differs');
    const { status, body: replanned } = await boss.post(path, { ...body, proposal: tried.proposal });
    const answer = replanned as ReplanView;
    expect(status).toBe(200);
    expect(answer).toMatchObject({ ...tried, dryRun: false });
    expect(new Set(answer.rota.shifts)).toEqual(new Set(wouldBe.shifts));
    const today = answer.rota.shifts.filter(({ date }) => date === TUESDAY);
    expect(today.map(({ employeeId }) => employeeId)).not.toContain(sick);
    expect((await hoursOf(sick)).dates[1]).toEqual({ date: TUESDAY, hours: [] });
    for (const id of answer.calledIn) expect((await hoursOf(id)).dates[1]!.hours).not.toEqual([]);
  });

  it('is planned by another when whoever planned it was killed, and nothing is kept of one that was frozen', async () => {
    const { dataSource } = directory.service;
    const rota = await plan({ queues: [{ key: 'calls', needs: [] }] });
    await dataSource.query(
      `update rotas set status = 'planning', claim = 'frozen', claimed_until = now() - interval '1 second' where id = $1`,
      [rota.rotaId],
    );
    const frozen = { workspace, id: rota.rotaId, claim: 'frozen', attempts: 1 } as never;
    const other = await dataSource.transaction((manager) => claimRota(manager, 'another'));
    expect(other).toMatchObject({ id: rota.rotaId, claim: 'another' });
    const end = (claimed: never) =>
      dataSource.transaction((manager) => endPlanning(manager, claimed, { bound: 1, cost: 1 }));
    expect(await end(frozen)).toBe(false);
    expect(await end(other as never)).toBe(true);
  });

  it('is for the team’s manager, those above, hr and admin; everybody sees their own shifts', async () => {
    const rota = (await publish(await plan())).body as RotaView;
    const stranger = await directory.as(workspace, ['manager'], people[0]);
    expect((await stranger.get(`/v1/rotas/${rota.rotaId}`)).body.code).toBe('rota.not-your-team');
    expect((await stranger.get('/v1/rotas')).body.rotas).toEqual([]);
    const [ani, budi] = people;
    const self = await directory.as(workspace, ['front-office'], ani);
    const query = `?from=${FROM}&until=${SUNDAY}`;
    const own = rota.shifts.filter(({ employeeId }) => employeeId === ani);
    expect((await self.get(`/v1/employees/${ani!}/shifts${query}`)).body.shifts).toEqual(own);
    expect((await self.get(`/v1/employees/${budi!}/shifts${query}`)).body.code).toBe('rota.not-yours');
  });

  it('keeps wishes, which have no reason and no place for one; terms are the manager’s to say', async () => {
    const [ani] = people;
    const self = await directory.as(workspace, ['front-office', 'manager'], ani);
    const wish = { kind: 'break', time: { weekday: 5, from: '11:45', to: '13:00' }, minutes: 30 };
    const path = `/v1/employees/${ani!}/rota-wishes`;
    expect((await self.put(path, { wishes: [{ ...wish, reason: 'prayer' }] })).body.code).toBe('request.invalid');
    expect((await self.put(path, { wishes: [wish] })).body.wishes).toEqual([wish]);
    const terms = { mostMinutesPerWeek: 1_200, mostDaysPerWeek: null, shifts: null, unavailable: [] };
    expect((await self.put(`/v1/employees/${ani!}/rota-terms`, terms)).body.code).toBe('rota.not-yours');
    expect((await boss.put(`/v1/employees/${ani!}/rota-terms`, terms)).body).toMatchObject({
      ...terms,
      wishes: [wish],
    });
    const team = await boss.get(`/v1/teams/${teamId}/rota-terms`);
    expect(team.body.people).toHaveLength(people.length);
    expect(team.body.people).toContainEqual({ employeeId: ani, name: 'Ani', ...terms, wishes: [wish] });
    expect((await self.get(`/v1/teams/${teamId}/rota-terms`)).body.code).toBe('rota.not-your-team');
  });

  it('has rules that can be kept, or they are refused', async () => {
    const [, lunch] = INDONESIAN_RULES.breaks;
    const rules = { ...RULES, breaks: [lunch], shifts: [{ ...RULES.shifts[0], minutes: 600 }] };
    const refused = await boss.put(`/v1/teams/${teamId}/rota-rules`, rules);
    expect([refused.status, refused.body.code]).toEqual([400, 'rota.rules-impossible']);
  });
});
