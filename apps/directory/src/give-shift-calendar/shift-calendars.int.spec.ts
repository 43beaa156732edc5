import { INDONESIAN_RULES } from '@sambung/rota';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

const RULES = {
  ...INDONESIAN_RULES,
  timeZone: 'Asia/Jakarta',
  shifts: [{ key: 'day', minutes: 540, earliest: '08:00', latest: '10:00', every: 60 }],
};
const BREAKS = [
  { key: 'first', from: '10:00' },
  { key: 'lunch', from: '12:00' },
  { key: 'second', from: '15:00' },
];
/** The Monday after next: within what a calendar shows, whenever the test runs. */
const MONDAY = DateTime.utc().startOf('week').plus({ weeks: 2 });
const dayOf = (at: number): string => MONDAY.plus({ days: at }).toISODate();

describe('the calendar of one’s own shifts', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let boss: Caller;
  let sari: string;
  let own: Caller;
  let teamId: string;
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
    sari = await person('Sari', { teamId });
    own = await directory.as(workspace, ['front-office'], sari);
    expect((await boss.put(`/v1/teams/${teamId}/rota-rules`, RULES)).status).toBe(200);
  });

  const person = async (name: string, more: object = {}): Promise<string> =>
    (await hr.post('/v1/employees', { name, roles: ['receptionist'], ...more })).body.employeeId as string;
  const address = async (by = own, body: object = {}): Promise<string> =>
    (await by.post('/v1/shift-calendars/me', body)).body.url as string;
  /** As a calendar program asks: without a token, and without fetch’s own word that it wants nothing from a cache. */
  const read = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${directory.service.url}${path}`, { headers: { 'cache-control': 'max-age=0', ...headers } });
  const eventsAt = async (path: string): Promise<ICAL.Event[]> => {
    const response = await read(path);
    expect(response.status).toBe(200);
    const calendar = ICAL.Component.fromString(await response.text());
    return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  };
  const brief = (events: ICAL.Event[]): string[] =>
    events.map(
      ({ summary, startDate, endDate, sequence }) =>
        `${summary} ${startDate.toString()} ${endDate.toString()} #${sequence}`,
    );

  /** A week that is planned without anybody, and then given shifts by hand. */
  async function rota(shifts: readonly (readonly [number, string])[]): Promise<string> {
    const body = { teamId, from: dayOf(0), days: 7, queues: [{ key: 'calls' }], seconds: 1 };
    const { rotaId } = (await boss.post('/v1/rotas', body, { prefer: 'wait=60' })).body as { rotaId: string };
    for (const [at, from] of shifts) await give(rotaId, at, from);
    return rotaId;
  }
  const give = async (rotaId: string, at: number, from: string): Promise<void> => {
    const path = `/v1/rotas/${rotaId}/shifts/${sari}/${dayOf(at)}`;
    const later = from === '09:00' ? 1 : 0;
    const breaks = BREAKS.map(({ key, from: time }) => ({
      key,
      from: `${Number(time.slice(0, 2)) + later}:00`,
    }));
    expect((await boss.put(path, { shift: 'day', from, breaks })).body.errors).toBeUndefined();
  };
  const turn = (rotaId: string, verb: 'publish' | 'withdraw') =>
    boss.post(`/v1/rotas/${rotaId}/${verb}`, {}, { 'if-match': '*' });

  it('shows what is published of them, and nothing of a draft', async () => {
    const url = await address();
    const rotaId = await rota([[0, '08:00']]);
    expect(await eventsAt(url)).toEqual([]);
    await turn(rotaId, 'publish');
    const day = dayOf(0);
    expect(brief(await eventsAt(url))).toEqual([
      `Kerja ${day}T01:00:00Z ${day}T10:00:00Z #0`,
      `Istirahat: pertama ${day}T03:00:00Z ${day}T03:15:00Z #0`,
      `Istirahat: makan siang ${day}T05:00:00Z ${day}T06:00:00Z #0`,
      `Istirahat: kedua ${day}T08:00:00Z ${day}T08:15:00Z #0`,
    ]);
    await turn(rotaId, 'withdraw');
    expect(await eventsAt(url)).toEqual([]);
  });

  it('keeps the name of a shift that is moved or planned anew, and counts what happened to it', async () => {
    const url = await address();
    const first = await rota([
      [0, '08:00'],
      [1, '08:00'],
    ]);
    await turn(first, 'publish');
    const before = await eventsAt(url);
    await turn(first, 'withdraw');
    const second = await rota([
      [0, '08:00'],
      [1, '09:00'],
    ]);
    await turn(second, 'publish');
    const after = await eventsAt(url);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    // Nobody asked between the two: what is as it was has not changed.
    expect(after.map(({ sequence }) => sequence)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    await give(second, 0, '09:00');
    expect((await eventsAt(url)).map(({ sequence }) => sequence)).toEqual(Array(8).fill(1));
  });

  it('shows days on which they are away, without why, instead of the shift', async () => {
    await turn(await rota([[0, '08:00']]), 'publish');
    await hr.put(`/v1/employees/${sari}/absences`, { absences: [{ from: dayOf(0), until: dayOf(1), kind: 'sick' }] });
    const url = await address(own, { language: 'en' });
    expect(brief(await eventsAt(url))).toEqual([`Away ${dayOf(0)} ${dayOf(2)} #0`]);
    expect(await (await read(url)).text()).not.toMatch(/sick|Ratna|Sari/);
  });

  it('is not sent again to whoever has it, until it becomes different', async () => {
    const url = await address();
    const first = await read(url);
    const [tag, modified] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, max-age=300');
    expect((await read(url, { 'if-none-match': tag })).status).toBe(304);
    expect((await read(url, { 'if-modified-since': modified })).status).toBe(304);
    // To the hour: when somebody’s telephone asks is nobody’s business.
    expect((await own.get('/v1/shift-calendars/me')).body.readAt).toMatch(/:00:00\.000Z$/);
    await hr.put(`/v1/employees/${sari}/absences`, { absences: [{ from: dayOf(0), until: dayOf(1), kind: 'leave' }] });
    const changed = await read(url, { 'if-none-match': tag });
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
  });

  it('opens by its newest address alone, which is shown once and kept nowhere', async () => {
    const [old, url] = [await address(), await address()];
    expect(url).toMatch(/^\/v1\/shift-calendars\/[\w-]{43}\.ics$/);
    expect([(await read(old)).status, (await read(url)).status]).toEqual([404, 200]);
    const secret = url.slice(-47, -4);
    const rows = await directory.service.dataSource.query(
      `select t::text from shift_calendars t union all select v::text from audit_values v`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify([rows, (await own.get('/v1/shift-calendars/me')).body])).not.toContain(secret);
    expect(await directory.events(workspace)).not.toContainEqual(expect.objectContaining({ name: /calendar/ }));
  });

  it('says the same of whatever is no address of a calendar', async () => {
    const url = await address();
    expect((await own.delete('/v1/shift-calendars/me')).status).toBe(204);
    expect((await own.delete('/v1/shift-calendars/me')).status).toBe(204);
    for (const wrong of [url, `/v1/shift-calendars/${'x'.repeat(43)}.ics`, '/v1/shift-calendars/x.ics']) {
      const answer = await read(wrong);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        404,
        'shift-calendar.not-found',
      ]);
    }
    expect((await own.get('/v1/shift-calendars/me')).body.code).toBe('shift-calendar.not-found');
  });

  it('is gone for good with whoever leaves, whichever way they leave', async () => {
    const [byHand, byScim] = [await address(), await person('Budi')];
    const budi = await address(await directory.as(workspace, ['front-office'], byScim));
    expect((await read(budi)).status).toBe(200);
    await hr.post(`/v1/employees/${sari}/deactivate`);
    const off = { Operations: [{ op: 'replace', path: 'active', value: false }] };
    expect((await hr.patch(`/scim/v2/Users/${byScim}`, off, null)).status).toBeLessThan(300);
    await hr.post(`/v1/employees/${sari}/reactivate`);
    expect([(await read(byHand)).status, (await read(budi)).status]).toEqual([404, 404]);
    const again = await address();
    await hr.delete(`/v1/employees/${sari}`);
    expect((await read(again)).status).toBe(404);
  });

  it('is given in Indonesian to whoever sends nothing', async () => {
    const { status, body } = await own.post('/v1/shift-calendars/me');
    expect([status, body.language]).toEqual([201, 'id']);
  });

  it('is one’s own alone to give away, and no key’s', async () => {
    const admin = await directory.as(workspace, ['admin']);
    expect((await admin.post('/v1/shift-calendars/me')).body.code).toBe('employee.missing');
    const { key } = (await admin.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:write'] })).body as {
      key: string;
    };
    expect((await directory.withKey(key, sari).post('/v1/shift-calendars/me')).status).toBe(403);
  });
});
