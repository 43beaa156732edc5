import type { RotaView } from '@sambung/contracts';
import { INDONESIAN_RULES } from '@sambung/rota';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const [FIRST, SECOND] = [inDays(20), inDays(27)];
const event = (uid: string, date: string, name: string): string[] => [
  ...['BEGIN:VEVENT', `UID:${uid}`, `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`, `SUMMARY:${name}`, 'END:VEVENT'],
];
const file = (...events: string[][]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR'].join('\r\n');
const national = (more: object = {}) => ({
  ...{ key: 'national', name: 'Hari libur nasional', timeZone: 'Asia/Jakarta' },
  ics: file(event('1', FIRST, 'Natal'), event('2', SECOND, 'Cuti bersama')),
  ...more,
});

describe('holidays from an iCal file', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let teamId: string;
  let siteId: string;
  let sariId: string;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const site = { key: 'denpasar', name: 'Denpasar', timeZone: 'Asia/Makassar' };
    siteId = (await hr.post('/v1/sites', site)).body.siteId as string;
    const openingHours = { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '17:00' }] };
    const team = { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front', openingHours };
    teamId = (await hr.post('/v1/teams', team)).body.teamId as string;
    sariId = (await hr.post('/v1/employees', { name: 'Sari', teamId, siteId })).body.employeeId as string;
  });

  const told = async (subject: string): Promise<Answer['body']> =>
    (await directory.events(workspace)).findLast((each) => each.subject === subject)?.data;
  const closedDays = async (): Promise<string[]> =>
    (((await told(teamId)).openingHours.dates ?? []) as { date: string }[]).map(({ date }) => date);

  it('close the teams, which routing learns, and are days like others again when they are removed', async () => {
    const saved = await hr.post('/v1/holiday-calendars', national());
    expect(saved.status).toBe(201);
    expect(saved.body).toMatchObject({
      version: 1,
      unchanged: 0,
      problems: [],
      added: [{ name: 'Natal' }, { date: SECOND }],
    });
    expect((await told(teamId)).openingHours.dates).toEqual([
      { date: FIRST, hours: [], name: 'Natal' },
      { date: SECOND, hours: [], name: 'Cuti bersama' },
    ]);
    // What was said by hand stands as it stood.
    expect((await hr.get(`/v1/teams/${teamId}`)).body.openingHours.dates).toBeUndefined();
    expect((await hr.delete('/v1/holiday-calendars/national')).status).toBe(204);
    expect(await closedDays()).toEqual([]);
  });

  it('are imported again with the difference shown, and tried out without a trace', async () => {
    await hr.post('/v1/holiday-calendars', national());
    const events = (await directory.events(workspace)).length;
    const { key: _, ...next } = national({
      ics: file(event('1', FIRST, 'Hari Natal'), event('3', inDays(40), 'Tahun Baru')),
    });
    const tried = await hr.put('/v1/holiday-calendars/national?dryRun=true', next, '"1"');
    expect(tried.body).toMatchObject({
      ...{ dryRun: true, added: [{ date: inDays(40) }], removed: [{ date: SECOND }], unchanged: 0 },
      renamed: [{ name: 'Hari Natal', before: 'Natal' }],
    });
    expect((await directory.events(workspace)).length).toBe(events);
    expect((await hr.put('/v1/holiday-calendars/national', next, '"1"')).headers.get('etag')).toBe('"2"');
    expect((await hr.put('/v1/holiday-calendars/national', next, '"1"')).status).toBe(412);
    expect(await closedDays()).toEqual([FIRST, inDays(40)]);
  });

  it('of a site keep its people off, though their team is open', async () => {
    await hr.post('/v1/holiday-calendars', national({ siteIds: [siteId] }));
    expect(await closedDays()).toEqual([]);
    expect((await told(sariId)).workingHours.dates).toMatchObject([{ date: FIRST, hours: [] }, { date: SECOND }]);
  });

  it('do not close a team whose rota rules say that it works on them', async () => {
    await hr.post('/v1/holiday-calendars', national());
    const rules = { ...INDONESIAN_RULES, timeZone: 'Asia/Jakarta', openOnHolidays: true };
    expect((await hr.put(`/v1/teams/${teamId}/rota-rules`, rules)).status).toBe(200);
    expect(await closedDays()).toEqual([]);
  });

  it('are days for which a rota plans nobody', async () => {
    await hr.put(`/v1/teams/${teamId}/rota-rules`, { ...INDONESIAN_RULES, timeZone: 'Asia/Jakarta' });
    await hr.post('/v1/holiday-calendars', national());
    const queues = [{ key: 'calls', needs: [{ from: '09:00', to: '10:00', people: 1 }] }];
    const ask = { teamId, from: FIRST, days: 2, queues, seconds: 10 };
    const rota = (await hr.post('/v1/rotas', ask, { prefer: 'wait=60' })).body as RotaView;
    expect(new Set(rota.cover.map(({ at }) => at.slice(0, 10)))).toEqual(new Set([inDays(21)]));
    expect(rota.shifts.map(({ date }) => date)).not.toContain(FIRST);
  });

  it('that cannot be understood are named by line, and nothing is taken unless that is said', async () => {
    const half = [
      'BEGIN:VEVENT',
      'UID:9',
      `DTSTART:${FIRST.replaceAll('-', '')}T090000Z`,
      'DURATION:PT1H',
      'END:VEVENT',
    ];
    const ics = file(event('1', FIRST, 'Natal'), half);
    const refused = await hr.post('/v1/holiday-calendars', national({ ics }));
    expect([refused.status, refused.body.code]).toEqual([400, 'holidays.refused']);
    expect(refused.body.problems).toMatchObject([{ line: 8, uid: '9', code: 'not-whole-days' }]);
    const kept = await hr.post('/v1/holiday-calendars', national({ ics, skipProblems: true }));
    expect(kept.body).toMatchObject({ holidays: [{ date: FIRST }], problems: [{ uid: '9' }] });
    const foreign = await hr.post('/v1/holiday-calendars', national({ key: 'x', siteIds: ['nowhere'] }));
    expect(foreign.body.code).toBe('directory.names-unknown');
    const large = await hr.post('/v1/holiday-calendars', national({ key: 'x', ics: 'x'.repeat(1_000_001) }));
    expect(large.status).toBe(400);
  });

  it('of another company are not there', async () => {
    await hr.post('/v1/holiday-calendars', national());
    const stranger = await directory.as(directory.newWorkspace());
    expect((await stranger.get('/v1/holiday-calendars/national')).status).toBe(404);
    expect((await stranger.get('/v1/holiday-calendars')).body.calendars).toEqual([]);
  });
});
