import type { ComputedRotaDemand, RotaView } from '@sambung/contracts';
import { INDONESIAN_RULES } from '@sambung/rota';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';
import { daysBetween } from './read-contacts';

/** Four weeks; on each Monday 25 contacts of three minutes at nine. */
const CSV = [
  'arrived,reason,handle_seconds,waited_seconds,abandoned',
  ...daysBetween('2026-10-05', '2026-11-01')
    .filter((_, day) => day % 7 === 0)
    .flatMap((day) => Array.from({ length: 25 }, () => `${day} 09:05,buy,180,5,no`)),
].join('\n');
const BODY = { csv: CSV, from: '2026-10-05', until: '2026-11-01', target: { patienceSeconds: null, mostOccupancy: 1 } };
const RULES = { ...INDONESIAN_RULES, timeZone: 'Asia/Jakarta' };

describe('the demand of a team', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let boss: Caller;
  let teamId: string;
  let path: string;
  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const managerId = (await hr.post('/v1/employees', { name: 'Ratna' })).body.employeeId as string;
    boss = await directory.as(workspace, ['manager'], managerId);
    const team = { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front', managerId };
    teamId = (await hr.post('/v1/teams', team)).body.teamId as string;
    path = `/v1/teams/${teamId}/rota-demands`;
    expect((await boss.put(`/v1/teams/${teamId}/rota-rules`, RULES)).status).toBe(200);
  });
  afterAll(() => directory.stop());

  it('can be looked at before it is saved', async () => {
    const { body } = await boss.put(`${path}/calls?dryRun=true`, BODY, null);
    expect(body).toMatchObject({ dryRun: true, version: 0, savedAt: null, source: { contacts: 100 } });
    expect((body as ComputedRotaDemand).needs).toEqual([
      { weekday: 1, from: '09:00', to: '09:15', contacts: 25, handleSeconds: 180, people: 8 },
    ]);
    expect((await boss.get(path)).body.demands).toEqual([]);
    expect((await boss.get(`${path}/calls`)).body.code).toBe('rota-demand.not-found');
  });

  it('is saved with what it was computed from, and rotas need by it as if it were said by hand', async () => {
    expect((await boss.put(`${path}/calls`, BODY, null)).status).toBe(428);
    expect((await boss.put(`${path}/calls`, BODY, '"0"')).body).toMatchObject({ version: 1, dryRun: false });
    expect((await boss.put(`${path}/calls`, BODY, '"0"')).status).toBe(412);
    expect((await boss.put(`${path}/calls?dryRun=true`, BODY, null)).body).toMatchObject({ version: 1, savedAt: null });
    expect((await boss.get(path)).body.demands).toMatchObject([
      {
        key: 'calls',
        version: 1,
        source: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), timeZone: 'Asia/Jakarta' },
      },
    ]);
    const needs = [{ weekday: 1, from: '09:00', to: '09:15', people: 3 }];
    const rota = async (queue: object): Promise<RotaView> => {
      const asked = { teamId, from: '2027-03-01', days: 1, queues: [{ key: 'calls', ...queue }], seconds: 1 };
      return (await boss.post('/v1/rotas', asked, { prefer: 'wait=60' })).body as RotaView;
    };
    const nine = '2027-03-01T02:00:00.000Z';
    expect((await rota({ demand: 'calls' })).cover).toMatchObject([{ at: nine, needed: 8 }]);
    // What is said by hand beside it goes before it.
    expect((await rota({ demand: 'calls', needs })).cover).toMatchObject([{ at: nine, needed: 3 }]);
    expect((await rota({ demand: 'chats' })) as unknown).toMatchObject({ code: 'rota-demand.not-found' });
  });

  it('is said by hand too, as people at times of a week, and goes before what was computed', async () => {
    const needs = [{ weekday: 1, from: '09:00', to: '10:00', people: 4 }];
    expect((await boss.put(`${path}/counter/needs`, { needs }, null)).status).toBe(428);
    const given = await boss.put(`${path}/counter/needs`, { needs }, '"0"');
    const said = [{ ...needs[0], contacts: null, handleSeconds: null }];
    expect(given.body).toMatchObject({ key: 'counter', version: 1, target: null, source: null, needs: said });
    expect((await boss.get(`${path}/counter`)).body).toEqual(given.body);
    const queues = [{ key: 'counter', demand: 'counter' }];
    const asked = { teamId, from: '2027-03-01', days: 1, queues, seconds: 1 };
    const rota = (await boss.post('/v1/rotas', asked, { prefer: 'wait=60' })).body as RotaView;
    expect(rota.cover).toMatchObject(Array.from({ length: 4 }, () => ({ needed: 4 })));
    expect((await boss.put(`${path}/counter`, BODY, '"1"')).body).toMatchObject({
      version: 2,
      source: { contacts: 100 },
    });
    expect((await boss.put(`${path}/counter/needs`, { needs }, '"2"')).body).toMatchObject({
      version: 3,
      source: null,
    });
    expect((await boss.put(`${path}/counter/needs`, { needs }, '"2"')).status).toBe(412);
    const half = [{ weekday: 1, from: '09:05', to: '10:00', people: 4 }];
    expect((await boss.put(`${path}/counter/needs`, { needs: half }, '*')).status).toBe(400);
    expect((await boss.delete(`${path}/counter`)).status).toBe(204);
  });

  it('is not saved from a file that cannot be understood, or from too few weeks', async () => {
    const bad = await boss.put(`${path}/calls`, { ...BODY, csv: `${CSV}\nsoon,buy,1,1,no` }, '*');
    expect(bad.body).toMatchObject({ code: 'rota-demand.refused', problems: [{ line: 102, column: 'arrived' }] });
    const few = await boss.put(`${path}/calls`, { ...BODY, until: '2026-10-20' }, '*');
    expect([few.status, few.body.code]).toEqual([409, 'rota-demand.too-little-history']);
    expect((await boss.get(`${path}/calls`)).body.version).toBe(1);
  });

  it('is for whoever plans the team alone', async () => {
    const stranger = (await hr.post('/v1/employees', { name: 'Tamu' })).body.employeeId as string;
    const other = await directory.as(workspace, ['manager'], stranger);
    expect((await other.get(path)).body.code).toBe('rota.not-your-team');
    expect((await other.put(`${path}/calls`, BODY, '*')).body.code).toBe('rota.not-your-team');
    expect((await other.put(`${path}/calls/needs`, { needs: [] }, '*')).status).toBe(400);
    const needs = [{ weekday: 1, from: '09:00', to: '10:00', people: 1 }];
    expect((await other.put(`${path}/calls/needs`, { needs }, '*')).body.code).toBe('rota.not-your-team');
    expect((await other.delete(`${path}/calls`)).body.code).toBe('rota.not-your-team');
    expect((await boss.delete(`${path}/calls`)).status).toBe(204);
    expect((await boss.delete(`${path}/calls`)).status).toBe(404);
  });
});
