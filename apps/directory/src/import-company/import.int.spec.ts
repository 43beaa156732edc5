/* In one piece although it is long: apart, each part would start the directory and a database of its own. */
// Longer than most: one started directory and one small company serve every case, and a reader compares the cases with each other.
import { setTimeout as pause } from 'node:timers/promises';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const HEADER = 'id,name,job,team,boss,skills,hours,phone,ext';
const people = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const mapping = {
  version: 1,
  teams: [{ key: 'toko', name: { id: 'Toko', en: 'Store' }, office: 'front', manager: '1' }],
  employees: {
    file: 'people.csv',
    fields: {
      externalId: 'id',
      name: 'name',
      roles: { column: 'job', values: { Kasir: 'cashier', Akuntan: 'accountant' } },
      team: 'team',
      manager: 'boss',
      skills: 'skills',
      workingHours: 'hours',
      phone: 'phone',
      extension: 'ext',
    },
    defaults: { languages: { id: 5 } },
  },
  lastResort: '2',
};
const GOOD = people(
  '3,Sari,Kasir,Toko,2,friendliness:4|patience,Sen-Jum 08.00-17.00,0812 3456 7890,12',
  '2,Rina,Kasir,Toko,1,,,,',
  '1,Bambang,Akuntan,,,,,,',
);

describe('an import', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  const send = async (csv: string, change: object = {}, query = ''): Promise<Answer> => {
    const body = { mapping: { ...mapping, ...change }, files: { 'people.csv': csv } };
    let answer = await hr.post(`/v1/imports${query}`, body, { prefer: 'wait=60' });
    // However slow the machine is: what is not done within the wait is asked for until it is.
    while (answer.body.progress) {
      await pause(250);
      answer = await hr.get(`/v1/imports/${answer.body.importId as string}`);
    }
    return answer;
  };
  const employees = (change: object): object => ({ employees: { ...mapping.employees, ...change } });
  const found = async (externalId: string): Promise<Answer['body']> => {
    const { body } = await hr.get(`/v1/employees?status=all&externalId=${externalId}`);
    const [hit] = body.employees as { employeeId: string }[];
    return hit === undefined ? undefined : (await hr.get(`/v1/employees/${hit.employeeId}`)).body;
  };
  const everybody = async (): Promise<number> =>
    ((await hr.get('/v1/employees?status=all&limit=200')).body.employees as unknown[]).length;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
  });

  it('brings people whatever the order of managers, and tells the others of each', async () => {
    const { status, body } = await send(GOOD);
    expect([status, body.employees]).toEqual([201, { created: 3, changed: 0, unchanged: 0, deactivated: 0 }]);
    expect(await found('3')).toMatchObject({
      name: 'Sari',
      team: { key: 'toko' },
      manager: { name: 'Rina' },
      languages: ['id'],
      contactPoints: { phone: '+6281234567890', extension: '12' },
      details: {
        skillLevels: expect.arrayContaining([
          { skill: 'friendliness', level: 4 },
          { skill: 'patience', level: 3 },
        ]),
        workingHours: { timeZone: 'Asia/Jakarta' },
      },
    });
    const names = (await directory.events(workspace)).map(({ name }) => name);
    expect(names.filter((name) => name === 'employee.changed')).toHaveLength(3);
    expect(names.filter((name) => name === 'team.changed')).toHaveLength(1);
    expect(names.filter((name) => name === 'reason.changed')).toHaveLength(15);
  });

  it('reads tags from cells and profiles, and what people may decide from profiles', async () => {
    const authorities = [{ what: 'refund', upTo: 500_000 }];
    const change = employees({
      fields: { ...mapping.employees.fields, tags: 'job' },
      defaults: { tags: ['jakarta'], authorities },
    });
    expect((await send(GOOD, change)).status).toBe(201);
    expect(await found('3')).toMatchObject({
      details: { tags: ['jakarta', 'kasir'], authorities: [{ what: 'refund', upTo: 500_000, until: null }] },
    });
    expect((await send(GOOD, change)).body.employees).toMatchObject({ unchanged: 3 });
  });

  it('reads telephone numbers as people write them, reports the zero that a spreadsheet lost, and refuses what it rounded', async () => {
    const { body } = await send(GOOD.replace('0812 3456 7890', '81234567890'));
    expect(body.warnings).toMatchObject([
      { line: 2, column: 'phone', problem: expect.stringContaining('+6281234567890') },
    ]);
    expect((await found('3'))!.contactPoints.phone).toBe('+6281234567890');
    const { body: refused } = await send(GOOD.replace('0812 3456 7890', '6.28E+11'));
    expect(refused.report.problems).toMatchObject([{ line: 2, column: 'phone', value: '6.28E+11' }]);
  });

  it('reads when people are away: the others learn of days without hours, and not why', async () => {
    const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const dayFirst = (days: number): string => inDays(days).split('-').reverse().join('/');
    const csv = [
      'id,name,from,until,kind',
      `1,Sari,${dayFirst(30)}|${dayFirst(60)},${inDays(32)}|${dayFirst(61)},Cuti tahunan|Sakit`,
      '2,Rina,,,',
      '3,Budi,2026-12-31,01/12/2026,',
      '4,Ani,12/31/2026,,',
    ];
    const fields = { externalId: 'id', name: 'name', leaveFrom: 'from', leaveUntil: 'until', leaveKind: 'kind' };
    const away = { version: 1, employees: { file: 'people.csv', fields } };
    const post = (rows: string[]) =>
      hr.post('/v1/imports', { mapping: away, files: { 'people.csv': rows.join('\n') } });
    expect((await post(csv)).body.report.problems).toMatchObject([
      { line: 4, column: 'until', problem: 'the last day is before the first, 2026-12-31' },
      { line: 5, column: 'from', problem: expect.stringContaining('the day stands before the month') },
    ]);

    expect((await post(csv.slice(0, 3))).body.employees).toMatchObject({ created: 2 });
    expect((await found('1'))!.details.absences).toEqual([
      { from: inDays(30), until: inDays(32), kind: 'leave' },
      { from: inDays(60), until: inDays(61), kind: 'sick' },
    ]);
    const sari = (await directory.events(workspace)).find(({ data }) => data.name === 'Sari')!;
    expect(sari.data.workingHours.dates).toHaveLength(5);
    expect(sari.data.workingHours.dates[0]).toEqual({ date: inDays(30), hours: [] });
    expect(JSON.stringify(sari.data)).not.toMatch(/sick|leave|sakit/i);
    expect((await post(csv.slice(0, 3))).body.employees).toMatchObject({ unchanged: 2 });
    const { employeeId } = (await found('1'))!;
    await hr.patch(`/v1/employees/${String(employeeId)}`, { absences: [] });
    expect((await found('1'))!.details.absences).toEqual([]);
    expect((await directory.events(workspace)).at(-1)?.data.workingHours).toBeNull();
  });

  it('leaves single dates as they are: holidays and days off do not come out of a file of weeks', async () => {
    const dates = [{ date: '2026-12-25', hours: [], name: 'Natal' }];
    const teams = { teams: [{ ...mapping.teams[0], openingHours: 'Mon-Fri 09:00-17:00' }] };
    await send(GOOD, teams);
    const sari = (await found('3'))!;
    await hr.patch(`/v1/employees/${String(sari.employeeId)}`, {
      workingHours: { ...(sari.details as { workingHours: object }).workingHours, dates },
    });
    const [team] = (await hr.get('/v1/teams')).body.teams as Record<string, unknown>[];
    const { teamId, version, ...body } = team!;
    await hr.put(
      `/v1/teams/${String(teamId)}`,
      { ...body, openingHours: { ...(body.openingHours as object), dates } },
      `"${String(version)}"`,
    );

    expect((await send(GOOD, teams)).body).toMatchObject({ employees: { changed: 0 }, teams: { unchanged: 1 } });
    expect(await found('3')).toMatchObject({ details: { workingHours: { dates } } });
    const twice = { timeZone: 'Asia/Jakarta', weekly: [], dates: [...dates, ...dates] };
    expect((await hr.patch(`/v1/employees/${String(sari.employeeId)}`, { workingHours: twice })).status).toBe(400);
  });

  it('of the same files again changes nothing and tells nobody', async () => {
    await send(GOOD);
    const before = await directory.events(workspace);
    const { body } = await send(GOOD);
    expect(body.employees).toEqual({ created: 0, changed: 0, unchanged: 3, deactivated: 0 });
    expect(body).toMatchObject({ teams: { unchanged: 1 }, reasons: { changed: 0, unchanged: 15 } });
    expect(await directory.events(workspace)).toEqual(before);
  });

  it('finds managers by name and e-mail address as by number, in the file before the company, and asks whom of two', async () => {
    const fields = { externalId: 'id', name: 'name', manager: 'boss', deputy: 'ext', email: 'phone', team: 'team' };
    const teams = [{ ...mapping.teams[0], manager: 'Ibu Rina Wijaya' }];
    const named = { teams, employees: { ...mapping.employees, fields }, lastResort: '3' };
    const first = people(
      '2,Rina Wijaya,,,Ny. Direktur,,,,-',
      '1,Direktur,,,-,,,,',
      '3,Sari,,Toko,bpk. agus  SALIM,,,,Agus@x.example',
      '4,"Agus Salim, S.E.",,Toko,rina wijaya,,,agus@x.example,',
    );
    const { status, body } = await send(first, named);
    expect([status, body.employees]).toEqual([201, { created: 4, changed: 0, unchanged: 0, deactivated: 0 }]);
    expect(await found('3')).toMatchObject({
      manager: { name: 'Agus Salim, S.E.' },
      deputy: { name: 'Agus Salim, S.E.' },
    });
    expect(await found('1')).toMatchObject({ manager: null });
    const [toko] = (await hr.get('/v1/teams')).body.teams as object[];
    expect(toko).toMatchObject({ managerId: (await found('2'))!.employeeId });

    expect((await send(first, named)).body).toMatchObject({ employees: { unchanged: 4 }, teams: { unchanged: 1 } });
    // Who is in the company alone is found too.
    const later = people('5,Budi,,,AGUS SALIM,,,,', '6,Ani,,,Agus,,,,');
    const { body: refused } = await send(later, named);
    expect(refused.report.problems).toMatchObject([{ line: 3, column: 'boss', value: 'Agus', code: 'person.nobody' }]);
    const two = people('5,Budi,,,Ibu Eka,,,,', '6,Eka,,,,,,,', '7,Eka,,,,,,,', '8,Ani,,,9,,,,', '9,Umi,,,Ani,,,,');
    expect((await send(two, named)).body.report.problems).toMatchObject([
      { line: 2, value: 'Ibu Eka', code: 'person.several', facts: { count: 2, name: 'Ibu Eka' } },
    ]);
    expect((await send(two.replace('Ibu Eka', '6'), named)).body.report.problems).toMatchObject([
      { line: 5, column: 'boss', code: 'person.manager-circle' },
      { line: 6, column: 'boss', code: 'person.manager-circle' },
    ]);
  });

  it('of a changed file changes who is different, and leaves alone what the mapping does not name', async () => {
    await send(GOOD);
    const sari = (await found('3'))!;
    await hr.patch(`/v1/employees/${String(sari.employeeId)}`, {
      wrapUpSeconds: 99,
      contactPoints: { extension: '12', counter: 'Kasir 2' },
    });
    const { body } = await send(GOOD.replace('3,Sari,', '3,Sari Dewi,'));
    expect(body.employees).toEqual({ created: 0, changed: 1, unchanged: 2, deactivated: 0 });
    expect(await found('3')).toMatchObject({
      employeeId: sari.employeeId,
      name: 'Sari Dewi',
      contactPoints: { counter: 'Kasir 2', phone: '+6281234567890' },
      details: { wrapUpSeconds: 99 },
    });
  });

  it('empties what the file has emptied', async () => {
    await send(GOOD);
    await send(GOOD.replace('0812 3456 7890,12', ',').replace('Toko,2,', ',,'));
    const sari = (await found('3'))!;
    expect([sari.contactPoints, sari.team, sari.manager]).toEqual([{}, null, null]);
  });

  it('tries without keeping anything', async () => {
    const { status, body } = await send(GOOD, {}, '?dryRun=true');
    expect([status, body.status, body.dryRun, body.employees.created]).toEqual([200, 'done', true, 3]);
    expect(await everybody()).toBe(0);
    expect(await directory.events(workspace)).toEqual([]);
    expect((await hr.get('/v1/imports')).body.imports).toEqual([]);
  });

  it('with anything wrong keeps nothing, and names every row that is wrong, with line, column and remedy', async () => {
    await send(GOOD);
    const before = await directory.events(workspace);
    const { status, body } = await send(
      people(
        '4,New One,Kasir,Toko,2,,,,',
        ',No Number,Kasir,,,,,,',
        '5,,Kasir,,,,,,',
        '6,Pirate,Bajak laut,,,,,,',
        '7,Homeless,Kasir,Gudang,,,,,',
        '8,Orphan,Kasir,,404,,,,',
        '9,Magician,Kasir,,,magic:3|patience:9,,,',
        '10,Sleeper,Kasir,,,,whenever,,',
        '3,Twin,Kasir,,,,,,',
        '3,Twin,Kasir,,,,,,',
        '11,Too few cells',
      ),
    );
    expect([status, body.code]).toEqual([400, 'import.refused']);
    const problems = body.report.problems as { line: number; column: string; remedy: string }[];
    expect(problems.map(({ line, column }) => [line, column])).toEqual(
      expect.arrayContaining([
        [3, 'id'],
        [4, 'name'],
        [5, 'job'],
        [6, 'team'],
        [7, 'boss'],
        [8, 'skills'],
        [9, 'hours'],
        [11, 'id'],
        [12, null],
      ]),
    );
    expect(problems).toHaveLength(10);
    expect(problems.every(({ remedy }) => remedy.length > 5)).toBe(true);
    expect(body.errors[0]).toMatchObject({ path: 'people.csv:3:id' });
    expect(body.errors).toContainEqual({ path: 'people.csv:5:job', message: expect.stringContaining('Bajak laut') });
    expect(await everybody()).toBe(3);
    expect(await directory.events(workspace)).toEqual(before);
  });

  it('says once, and not of each row, what is wrong with hours that a mapping names, and the rest from line to line', async () => {
    const rows = people('4,A,,,,,day,,', '5,B,,,404,,day,,', '6,C,,,,,whenever,,', '6,D,,,,,day,,');
    const { body } = await send(rows, { hours: { day: 'all day' } });
    expect((body.report.problems as { line: number | null; column: string }[]).map((each) => [each.line, each.column])) //
      .toEqual([
        [null, 'hours.day'],
        [3, 'boss'],
        [4, 'hours'],
        [5, 'id'],
      ]);
    expect(body.report.problems[3].problem).toBe('line 4 has the same employee number');
  });

  it('says where a character stands that no database keeps, whatever it stands in', async () => {
    const { body } = await send(people('1,Sa\0ri,,,,,,,', '2,Rina,,To\0ko,,,pa\0gi,,'));
    const told = (body.report.problems as { line: number; column: string; code: string }[]).map(
      ({ line, column, code }) => `${line} ${column} ${code}`,
    );
    expect(told).toEqual(
      expect.arrayContaining(['2 name', '3 team', '3 hours'].map((where) => `${where} cell.no-character`)),
    );
    const text = JSON.stringify({ ...mapping, hours: { 'pa\0gi': 'x' } });
    const escaped = await hr.post('/v1/imports', { mapping: text, files: { 'people.csv': GOOD } });
    expect(escaped.body.report.problems).toMatchObject([{ column: 'hours.pa‹U+0000›gi' }]);
    const proposed = await hr.post('/v1/imports?dryRun=true', {
      files: { 'p.csv': 'NIK,Nama,Ba\0gian\n1,Sari,Kasir' },
    });
    expect(proposed.body.understood.columns[2].header).toBe('Ba‹U+0000›gian');
  });

  it('says where in a mapping, or in the name of a file, such a character stands', async () => {
    const refused = async (body: object): Promise<object> => (await hr.post('/v1/imports', body)).body as object;
    expect(await refused({ mapping: 'people:\0', files: {} })).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'body.mapping' }],
    });
    expect(await refused({ mapping: { people: { file: 'a\0' } }, files: { 'a\0': '' } })).toMatchObject({
      errors: [{ path: 'body.files' }, { path: 'body.mapping.people.file' }],
    });
  });

  it('keeps the report of what was refused for hr to read', async () => {
    await send(people('1,,,,,,,,'));
    const { body } = await hr.get('/v1/imports');
    expect(body.imports).toMatchObject([{ status: 'refused', problems: 1 }]);
    const path = `/v1/imports/${String(body.imports[0].importId)}`;
    const known = { code: 'cell.empty', facts: { field: 'name' } };
    const told = { line: 2, column: 'name', problem: 'name is empty' };
    for (const kept of [path, `${path}/problems`])
      expect((await hr.get(kept)).body.problems).toMatchObject([{ ...known, ...told }]);
    // As it was kept before problems had codes.
    await directory.service.dataSource.query(
      `update imports set report = report #- '{problems,0,code}' #- '{problems,0,facts}' where workspace = $1`,
      [workspace],
    );
    for (const kept of [path, `${path}/problems`]) {
      const { body } = await hr.get(kept);
      expect(body.problems).toMatchObject([told]);
      expect(body.problems[0]).not.toHaveProperty('code');
    }
    expect((await hr.get('/v1/imports/none')).body.code).toBe('import.not-found');
  });

  it('names each person of a circle of deputies', async () => {
    const change = employees({ fields: { ...mapping.employees.fields, deputy: 'ext' } });
    const circle = people('1,Bambang,Akuntan,,,,,,2', '2,Rina,Kasir,Toko,1,,,,1');
    const { body } = await send(circle, change);
    expect(body.report.problems).toMatchObject([
      { line: 2, column: 'ext', problem: expect.stringContaining('the deputies are a circle') },
      { line: 3 },
    ]);
  });

  it('names each person of a circle of managers', async () => {
    const { body } = await send(people('1,A,,,2,,,,', '2,B,,,3,,,,', '3,C,,,1,,,,', '4,D,,,1,,,,'));
    expect((body.report.problems as { line: number }[]).map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(body.report.problems[0].problem).toContain('circle');
    const long = people(...Array.from({ length: 14 }, (_, at) => `${at},Orang ${at},Kasir,,${(at + 1) % 14},,,,`));
    const told = ((await send(long)).body.report.problems as { facts: { circle: string } }[]).map(
      ({ facts }) => facts.circle,
    );
    expect(told[0]).toBe('0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → … → 0');
    expect([told.length, told[13]]).toEqual([14, '13 → 0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → … → 13']);
  });

  it('may find managers among those who are here already', async () => {
    await send(GOOD);
    expect((await send(people('9,Newcomer,Kasir,Toko,3,,,,'))).status).toBe(201);
    expect((await found('9'))!.manager).toMatchObject({ name: 'Sari' });
  });

  it('deactivates who is no longer in the file, if the mapping says so, and brings back who returns', async () => {
    await send(GOOD);
    const leavers = { ...employees({ missing: 'deactivate' }), lastResort: '2' };
    expect(
      (await send(people('2,Rina,Kasir,Toko,1,,,,', '1,Bambang,Akuntan,,,,,,'), leavers)).body.employees,
    ).toMatchObject({ deactivated: 1 });
    expect((await found('3'))!.active).toBe(false);
    await send(GOOD, leavers);
    expect((await found('3'))!.active).toBe(true);
  });

  it('names who is no longer in the file and leaves them as they are, unless the mapping says that they have left', async () => {
    expect((await send(GOOD)).body.missing).toEqual({ people: 0, here: 0, named: [], managed: 0 });
    const fewer = people('2,Rina,Kasir,Toko,1,,,,', '1,Bambang,Akuntan,,,,,,');
    const { employeeId, name } = (await found('3'))!;
    const missing = { people: 1, here: 3, named: [{ employeeId, externalId: '3', name }], managed: 0 };
    expect((await send(fewer, {}, '?dryRun=true')).body).toMatchObject({ missing, employees: { deactivated: 0 } });
    expect((await send(fewer)).body.missing).toEqual(missing);
    expect((await found('3'))!.active).toBe(true);
    expect((await send(fewer, employees({ missing: 'deactivate' }))).body).toMatchObject({
      missing,
      employees: { deactivated: 1 },
    });
    expect((await send(fewer)).body.missing).toMatchObject({ people: 0, here: 2 });
  });

  it('leaves it to SCIM who of those it keeps up to date has left', async () => {
    await send(GOOD);
    await directory.service.dataSource.query(
      `insert into scim_users (workspace, employee_id, user_name) select workspace, id, 'sari' from employees where workspace = $1 and external_id = '3'`,
      [workspace],
    );
    const { body } = await send(
      people('2,Rina,Kasir,Toko,1,,,,', '1,Bambang,Akuntan,,,,,,'),
      employees({ missing: 'deactivate' }),
    );
    expect(body).toMatchObject({
      missing: { people: 0, here: 2, named: [], managed: 1 },
      employees: { deactivated: 0 },
    });
    expect((await found('3'))!.active).toBe(true);
  });

  it('says of a front office that nobody in it has a role of the front office', async () => {
    const served = await send(
      people('2,Rina,Kasir,Toko,1,,,,', '3,Sari,Akuntan,Toko,2,,,,', '1,Bambang,Akuntan,,,,,,'),
    );
    expect(served.body.warnings).toEqual([]);
    const moved = people('2,Rina,Akuntan,Toko,1,,,,', '3,Sari,Akuntan,Toko,2,,,,', '1,Bambang,Akuntan,,,,,,');
    expect((await send(moved, {}, '?dryRun=true')).body).toMatchObject({
      status: 'done',
      warnings: [
        {
          ...{ file: 'people.csv', line: null, column: 'team', value: 'Toko' },
          ...{ code: 'team.nobody-serves', facts: { people: 2 } },
        },
      ],
    });
  });

  it('brings back whoever was deactivated and stands in a file that says that they work here', async () => {
    await send(GOOD);
    const { employeeId } = (await found('3'))!;
    await hr.post(`/v1/employees/${employeeId as string}/deactivate`);
    expect((await send(GOOD)).body.employees).toMatchObject({ changed: 0 });
    const fields = { ...mapping.employees.fields, active: { value: 'ya' } };
    expect((await send(GOOD, employees({ fields }))).body.employees).toMatchObject({ changed: 1 });
    expect((await found('3'))!.active).toBe(true);
  });

  it('is refused when it would leave a live plan without an end', async () => {
    await send(GOOD);
    const { body } = await send(people('3,Sari,Kasir,Toko,,,,,', '1,Bambang,Akuntan,,,,,,'), {
      ...employees({ missing: 'deactivate' }),
      lastResort: undefined,
    });
    expect(body.report.problems[0]).toMatchObject({
      file: 'mapping',
      problem: expect.stringContaining('can end with nobody'),
    });
    expect((await found('2'))!.active).toBe(true);
  });

  it('brings reasons with their plans, whose names are resolved', async () => {
    const reasons = [
      { key: 'buy', steps: [{ role: 'cashier', team: 'toko', person: '3', holdSeconds: 20 }], lastResort: '3' },
      { key: 'gift', name: 'Gift', steps: [] },
    ];
    expect((await send(GOOD, { reasons })).body).toMatchObject({
      status: 'done',
      reasons: { created: 1, changed: 15 },
    });
    const { body } = await hr.get('/v1/reasons');
    const buy = (body.reasons as { key: string; reasonId: string; plan: object }[]).find(({ key }) => key === 'buy')!;
    const sari = (await found('3'))!;
    expect(buy.plan).toMatchObject({
      steps: [{ criteria: { employeeId: sari.employeeId, teamId: sari.team.teamId } }],
      lastResort: { employeeId: sari.employeeId },
    });
  });

  it.each([
    [
      'a column that is not there',
      employees({ fields: { externalId: 'id', name: 'nom' } }),
      'there is no column “nom”',
    ],
    ['a file that was not sent', employees({ file: 'others.csv' }), 'which was not sent'],
    ['a key it does not know', { employes: {} }, 'Unrecognized key'],
    ['a role that is not there', employees({ defaults: { roles: ['pirate'] } }), 'there is no role “pirate”'],
    ['a last resort who is nobody', { lastResort: '404' }, 'nobody has the external id “404”'],
    [
      'a department that is not there in a plan',
      { reasons: [{ key: 'buy', steps: [{ team: 'gudang', holdSeconds: 5 }], lastResort: '3' }] },
      'there is no team “gudang”',
    ],
    ['a new reason without a name', { reasons: [{ key: 'gift', lastResort: '2' }] }, 'has no name'],
    [
      'a team’s manager who is nobody',
      { teams: [{ ...mapping.teams[0], manager: '404' }] },
      'the name or the e-mail address “404”',
    ],
    ['hours nobody can read', { hours: { day: 'all day' } }, 'is not of the form'],
    ['a time zone that does not exist', { company: { timeZone: 'Mars/Base' } }, 'is no time zone'],
  ])('is refused when its mapping names %s', async (_, change, problem) => {
    const { status, body } = await send(GOOD, change);
    expect([status, body.code]).toEqual([400, 'import.refused']);
    const told = (body.report.problems as { problem: string }[]).filter((each) => each.problem.includes(problem));
    expect(told).toHaveLength(1);
    expect(await everybody()).toBe(0);
  });

  it('takes YAML, and says where it is none', async () => {
    const files = { 'people.csv': GOOD };
    expect((await hr.post('/v1/imports', { mapping: JSON.stringify(mapping), files })).status).toBe(201);
    const { body } = await hr.post('/v1/imports', { mapping: 'version: 1\nteams: [', files });
    expect(body.report.problems).toMatchObject([{ file: 'mapping', line: expect.any(Number) }]);
  });

  it('takes files as a form does', async () => {
    const { status, body } = await hr.postForm('/v1/imports', {
      mapping: JSON.stringify(mapping),
      'people.csv': `\ufeff${GOOD.replaceAll(',', ';')}`,
    });
    expect([status, body.employees?.created]).toEqual([201, 3]);
  });

  it('larger than 50 MB is not even read', async () => {
    const { status, body } = await send(`${HEADER}\n${'x'.repeat(51 * 1024 * 1024)}`);
    expect([status, body.code]).toEqual([413, 'request.too-large']);
  });

  it('reads e-mail addresses and extensions as they are written, and tells at its row what is none', async () => {
    const fields = { ...mapping.employees.fields, email: 'hours', workingHours: undefined };
    const good = people(
      '1,Bambang,Akuntan,,,,mailto:b@x.co.id,,ext. 12',
      '2,Rina,Kasir,Toko,1,,-,,1234 / 0812 3456 7890',
    );
    const { body } = await send(good, employees({ fields }));
    expect(body).toMatchObject({
      status: 'done',
      warnings: [{ line: 3, column: 'ext', code: 'extension.several', facts: { number: '1234' } }],
    });
    expect((await found('1'))!.contactPoints).toEqual({ email: 'b@x.co.id', extension: '12' });
    expect((await found('2'))!.contactPoints).toEqual({ extension: '1234' });
    const bad = await send(
      people('1,Bambang,Akuntan,,,,b at x,,', '2,Rina,Kasir,Toko,1,,,,Rina'),
      employees({ fields }),
    );
    expect(bad.body.report.problems).toMatchObject([
      { line: 2, column: 'hours', value: 'b at x', code: 'email.form' },
      { line: 3, column: 'ext', value: 'Rina', code: 'extension.form' },
    ]);
  });

  it('keeps a number that no numbering plan knows as it is written, and says so', async () => {
    const { body } = await send(GOOD.replace('0812 3456 7890', 'via lobby'));
    expect(body.warnings).toMatchObject([{ line: 2, column: 'phone', value: 'via lobby' }]);
    expect((await found('3'))!.contactPoints.phone).toBe('via lobby');
  });

  it('tells the others of everybody whose role it renames', async () => {
    await send(GOOD);
    const before = (await directory.events(workspace)).length;
    await send(GOOD, { roles: [{ key: 'cashier', office: 'front', name: { id: 'Kasir toko', en: 'Shop cashier' } }] });
    const events = (await directory.events(workspace)).slice(before);
    expect(events.map(({ data }) => data.name as string).sort()).toEqual(['Rina', 'Sari']);
  });

  it('is not for colleagues', async () => {
    await send(GOOD);
    const sari = await directory.as(workspace, ['front-office'], (await found('3'))!.employeeId as string);
    expect((await sari.post('/v1/imports', { mapping, files: {} })).status).toBe(403);
    expect((await sari.get('/v1/imports')).status).toBe(403);
  });

  it('of five thousand people arrives whole', async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, index) =>
        `${index + 1},Orang ${index + 1},Kasir,Toko,${index === 0 ? '' : Math.ceil(index / 5)},patience:${(index % 5) + 1},,,`,
    );
    expect((await send(people(...rows))).body.employees).toMatchObject({ created: 5_000 });
    const events = await directory.events(workspace);
    expect(new Set(events.filter(({ name }) => name === 'employee.changed').map(({ subject }) => subject)).size).toBe(
      5_000,
    );
    expect((await send(people(...rows))).body.employees).toMatchObject({ unchanged: 5_000 });
  });
});
