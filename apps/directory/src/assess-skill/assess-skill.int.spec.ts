import { eventually } from '@sambung/testing';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';
import { lastDayOf } from '../domain/skills/last-day';
import { TellLapses } from '../tell-lapses/tell-lapses';

const FORKLIFT = {
  key: 'forklift',
  name: { id: 'Forklift', en: 'Forklift' },
  requires: ['certificate'],
  validMonths: 12,
};
const dayFromNow = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

describe('how well somebody can do something', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let manager: Caller;
  let sari: Caller;
  let colleague: Caller;
  const ids: Record<string, string> = {};

  const add = async (name: string, more: object = {}): Promise<string> => {
    const { body } = await hr.post('/v1/employees', { name, ...more });
    return (ids[name] = body.employeeId as string);
  };
  const assess = (as: Caller, who: string, skill: string, said: object): Promise<Answer> =>
    as.post(`/v1/employees/${ids[who] ?? ''}/skills/${skill}/assessments`, said);
  const skillOf = async (who: string, skill: string, as = hr): Promise<Record<string, unknown> | undefined> => {
    const { body } = await as.get(`/v1/employees/${ids[who] ?? ''}/skills`);
    return (body.skills as Record<string, unknown>[]).find((each) => each['skill'] === skill);
  };
  const routingKnows = async (who: string): Promise<unknown> =>
    (await directory.events(workspace)).filter(({ subject }) => subject === ids[who]).at(-1)?.data.skills;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    await add('Ratna', { roles: ['front-office-manager'] });
    await add('Sari', { managerId: ids['Ratna'], roles: ['cashier'], skills: [{ skill: 'patience', level: 2 }] });
    await add('Budi', { roles: ['accountant'] });
    manager = await directory.as(workspace, ['manager'], ids['Ratna']);
    sari = await directory.as(workspace, ['front-office'], ids['Sari']);
    colleague = await directory.as(workspace, ['back-office'], ids['Budi']);
  });

  it('is stated with who looked, when, on what ground and until when; the level follows, and routing learns of it', async () => {
    const said = { level: 4, ground: 'test', assessor: 'LSP Ritel', reference: 'R-17', expiresOn: dayFromNow(90) };
    const { status, body } = await assess(manager, 'Sari', 'patience', said);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...said,
      assessedOn: dayFromNow(0),
      standing: 'valid',
      recordedBy: { name: 'Ratna' },
    });
    expect(await skillOf('Sari', 'patience')).toMatchObject({ level: 4, counts: 4, evidence: 'valid' });
    expect(await routingKnows('Sari')).toEqual([{ skill: 'patience', level: 4 }]);
  });

  it('keeps its history: what is older does not speak, and what was taken back stays to be seen', async () => {
    await assess(hr, 'Sari', 'patience', { level: 4, ground: 'manager', assessedOn: dayFromNow(-200) });
    await assess(hr, 'Sari', 'patience', { level: 5, ground: 'test', assessedOn: dayFromNow(-500) });
    expect(await skillOf('Sari', 'patience')).toMatchObject({ level: 4, assessment: { level: 4 } });
    const { body } = await assess(hr, 'Sari', 'patience', { level: 1, ground: 'manager' });
    expect(await routingKnows('Sari')).toEqual([{ skill: 'patience', level: 1 }]);
    const mistake = `/v1/employees/${ids['Sari'] ?? ''}/skills/patience/assessments/${String(body.assessmentId)}/withdraw`;
    expect((await hr.post(mistake)).body).toMatchObject({ standing: 'withdrawn' });
    expect(await routingKnows('Sari')).toEqual([{ skill: 'patience', level: 4 }]);
    const history = await sari.get(`/v1/employees/${ids['Sari'] ?? ''}/skills/patience/assessments`);
    expect((history.body.assessments as { level: number }[]).map(({ level }) => level)).toEqual([1, 4, 5]);
  });

  it('may be claimed by the person, and counts for nothing until somebody else has looked', async () => {
    expect((await assess(sari, 'Sari', 'patience', { level: 5, ground: 'self-declared' })).status).toBe(201);
    expect(await skillOf('Sari', 'patience', sari)).toMatchObject({
      ...{ level: 2, counts: 2, evidence: 'none', claim: { level: 5, expiresOn: null } },
    });
    expect(await routingKnows('Sari')).toEqual([{ skill: 'patience', level: 2 }]);
    expect((await assess(sari, 'Sari', 'patience', { level: 5, ground: 'test' })).body.code).toBe(
      'skill.may-not-assess',
    );
  });

  it('is no matter of colleagues, and is assessed by nobody outside of the line', async () => {
    expect((await assess(colleague, 'Sari', 'patience', { level: 1, ground: 'manager' })).body.code).toBe(
      'skill.may-not-assess',
    );
    expect((await colleague.get(`/v1/employees/${ids['Sari'] ?? ''}/skills`)).body.code).toBe('skill.not-yours');
    expect((await colleague.get(`/v1/employees/${ids['Sari'] ?? ''}/skills/patience/assessments`)).body.code).toBe(
      'skill.not-yours',
    );
  });

  it('refuses a day to come, a last day before the first, and what does not exist', async () => {
    const code = async (said: object, skill = 'patience') =>
      (await assess(hr, 'Sari', skill, said)).body.code as unknown;
    expect(await code({ level: 3, ground: 'test', assessedOn: dayFromNow(2) })).toBe('skill.assessed-in-the-future');
    expect(await code({ level: 3, ground: 'test', assessedOn: '2025-02-02', expiresOn: '2025-02-01' })).toBe(
      'request.invalid',
    );
    expect(await code({ level: 3, ground: 'test', expiresOn: dayFromNow(-1) })).toBe('skill.expires-before-assessed');
    expect(await code({ level: 3, ground: 'test', assessedOn: '0000-01-01' })).toBe('request.invalid');
    expect(await code({ level: 3, ground: 'test' }, 'juggling')).toBe('catalogue.not-found');
  });

  describe('of a skill that requires evidence', () => {
    beforeEach(async () => {
      expect((await hr.post('/v1/skills', FORKLIFT)).status).toBe(201);
    });
    const state = async (level: number): Promise<void> => {
      const stated = { skills: [{ skill: 'forklift', level }] };
      const { status, body } = await hr.patch(`/v1/employees/${ids['Sari'] ?? ''}`, stated, '*');
      expect([status, body]).toEqual([200, expect.anything()]);
    };

    it('counts from the certificate on, for as long as the skill says, whatever a file states', async () => {
      await state(5);
      expect(await routingKnows('Sari')).toEqual([]);
      const { body } = await assess(hr, 'Sari', 'forklift', {
        level: 3,
        ground: 'certificate',
        assessedOn: dayFromNow(-20),
      });
      expect(body.expiresOn).toBe(lastDayOf(dayFromNow(-20), 12));
      await state(5);
      expect(await routingKnows('Sari')).toEqual([{ skill: 'forklift', level: 3 }]);
      expect(await skillOf('Sari', 'forklift')).toMatchObject({ level: 5, counts: 3, evidence: 'valid' });
    });

    it('is shown as expired, does not count, and a manager’s opinion does not renew it', async () => {
      const old = { level: 4, ground: 'certificate', assessedOn: dayFromNow(-400), expiresOn: dayFromNow(-1) };
      await assess(hr, 'Sari', 'forklift', old);
      await assess(manager, 'Sari', 'forklift', { level: 5, ground: 'manager' });
      expect(await skillOf('Sari', 'forklift')).toMatchObject({
        ...{
          level: 4,
          counts: null,
          evidence: 'expired',
          assessment: { standing: 'expired', expiresOn: dayFromNow(-1) },
        },
      });
      expect(await routingKnows('Sari')).toEqual([{ skill: 'patience', level: 2 }]);
    });

    it('is told to routing when the day after its last begins, once', async () => {
      const until = { level: 4, ground: 'certificate', assessedOn: dayFromNow(-300), expiresOn: dayFromNow(30) };
      await assess(hr, 'Sari', 'forklift', until);
      const sql = (text: string) => directory.service.dataSource.query(text, [workspace]);
      await sql(
        `update skill_assessments set expires_on = (now() at time zone 'Asia/Jakarta')::date - 1 where workspace = $1`,
      );
      await sql(
        `update workspaces set lapses_told = (now() at time zone 'Asia/Jakarta')::date - 1 where workspace = $1`,
      );
      expect(await routingKnows('Sari')).toContainEqual({ skill: 'forklift', level: 4 });
      const lapses = directory.service.app.get(TellLapses);
      // The service looks by itself, too: what it has begun it may not have finished.
      await eventually(async () => {
        while (await lapses.step());
        expect(await routingKnows('Sari')).toEqual([{ skill: 'patience', level: 2 }]);
      });
      const told = (await directory.events(workspace)).length;
      expect(await lapses.step()).toBe(false);
      expect(await directory.events(workspace)).toHaveLength(told);
    });

    it('is found by level, and fits plans, while its evidence is valid; by name alone whoever has learned it is found', async () => {
      const found = async (query: string): Promise<unknown[]> =>
        ((await hr.get(`/v1/employees?skill=${query}`)).body.employees as { name: string }[]).map(({ name }) => name);
      const warnings = async (): Promise<unknown> => {
        const plan = {
          steps: [{ criteria: { skills: [{ skill: 'forklift', level: 3 }] }, holdSeconds: 30 }],
          lastResort: { employeeId: ids['Sari'] },
        };
        const key = `unload-${Math.random().toString(36).slice(2)}`;
        return (await hr.post('/v1/reasons', { key, name: { id: key, en: key }, priority: 50, plan })).body.warnings;
      };
      await state(4);
      expect([await found('forklift'), await found('forklift:3')]).toEqual([['Sari'], []]);
      expect(await warnings()).toHaveLength(1);
      await assess(hr, 'Sari', 'forklift', { level: 3, ground: 'certificate' });
      expect([await found('forklift:3'), await found('forklift:4')]).toEqual([['Sari'], []]);
      expect(await warnings()).toEqual([]);
      const old = { assessedOn: dayFromNow(0), expiresOn: dayFromNow(0) };
      await assess(hr, 'Sari', 'forklift', { level: 5, ground: 'certificate', ...old });
      await directory.service.dataSource.query(
        `update skill_assessments set assessed_on = assessed_on - 9, expires_on = expires_on - 3 where workspace = $1`,
        [workspace],
      );
      expect([await found('forklift'), await found('forklift:3')]).toEqual([['Sari'], []]);
    });

    it('is told to routing as soon as the skill begins or ceases to require it', async () => {
      await state(4);
      const values = { name: FORKLIFT.name };
      await hr.put('/v1/skills/forklift', { ...values, requires: [] }, '*');
      expect(await routingKnows('Sari')).toEqual([{ skill: 'forklift', level: 4 }]);
      await hr.put('/v1/skills/forklift', { ...values, requires: ['test'] }, '*');
      expect(await routingKnows('Sari')).toEqual([]);
      const renamed = await hr.put('/v1/skills/forklift', { name: { id: 'X', en: 'X' } }, '*');
      expect(renamed.body).toMatchObject({ requires: ['test'], validMonths: 12 });
    });
  });

  it('is listed before it runs out: everybody’s for hr, the own line’s for managers, page by page', async () => {
    await add('Ani', { managerId: ids['Budi'] });
    const until = (who: string, days: number, level = 3) =>
      assess(hr, who, 'patience', { level, ground: 'test', assessedOn: dayFromNow(-300), expiresOn: dayFromNow(days) });
    await until('Sari', 10);
    await until('Ani', -5);
    await until('Budi', 300);
    const names = async (as: Caller, query = ''): Promise<string[]> => {
      const { body } = await as.get(`/v1/skill-expiries${query}`);
      return (body.expiries as { name: string }[]).map(({ name }) => name);
    };
    expect(await names(hr)).toEqual(['Ani', 'Sari']);
    expect(await names(manager)).toEqual(['Sari']);
    expect(await names(hr, '?days=365')).toEqual(['Ani', 'Sari', 'Budi']);
    const first = await hr.get('/v1/skill-expiries?limit=1');
    expect(first.body).toMatchObject({ expiries: [{ standing: 'expired', stopsCounting: false }] });
    expect(await names(hr, `?limit=1&cursor=${String(first.body.next)}`)).toEqual(['Sari']);
    await assess(hr, 'Ani', 'patience', { level: 3, ground: 'manager' });
    expect(await names(hr)).toEqual(['Sari']);
  });

  it('stays when whoever assessed is forgotten, and goes with the person', async () => {
    await assess(manager, 'Sari', 'patience', { level: 4, ground: 'manager' });
    await hr.delete(`/v1/employees/${ids['Ratna'] ?? ''}`);
    expect(await skillOf('Sari', 'patience')).toMatchObject({ assessment: { level: 4, recordedBy: null } });
    await hr.delete(`/v1/employees/${ids['Sari'] ?? ''}`);
    const [left] = await directory.service.dataSource.query<{ n: number }[]>(
      `select count(*) as n from skill_assessments where workspace = $1`,
      [workspace],
    );
    expect(left?.n).toBe(0);
  });
});
