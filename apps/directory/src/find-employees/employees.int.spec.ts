import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('looking somebody up', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  const ids = new Map<string, string>();

  const add = async (body: { name: string } & Record<string, unknown>): Promise<string> => {
    const answer = await hr.post('/v1/employees', body);
    expect(answer.status).toBe(201);
    ids.set(body.name, answer.body.employeeId as string);
    return answer.body.employeeId as string;
  };
  const namesFor = async (query: string, as = hr): Promise<string[]> => {
    const { body } = await as.get(`/v1/employees?${query}`);
    return (body.employees as { name: string }[]).map(({ name }) => name);
  };

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const store = await hr.post('/v1/teams', {
      key: 'toko-utama',
      name: { id: 'Toko utama', en: 'Main store' },
      office: 'front',
    });
    const site = await hr.post('/v1/sites', { key: 'makassar', name: 'Makassar', timeZone: 'Asia/Makassar' });
    await add({ name: 'Rina Hartati', roles: ['front-office-manager'] });
    await add({
      name: 'André Santoso',
      roles: ['sales-representative'],
      managerId: ids.get('Rina Hartati'),
      teamId: store.body.teamId,
      skills: [{ skill: 'friendliness', level: 4 }],
      languages: [
        { language: 'id', level: 5 },
        { language: 'en', level: 2 },
      ],
      contactPoints: { extension: '1234', email: 'andre.s@toko.example' },
      workingHours: { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '17:00' }] },
    });
    await add({
      name: 'Sari Dewi',
      roles: ['cashier'],
      siteId: site.body.siteId,
      skills: [{ skill: 'friendliness', level: 2 }],
    });
    await add({ name: 'Siti', roles: ['accountant'], contactPoints: { phone: '(021) 555-0123' } });
    await add({ name: "Imam Syafi'i", roles: ['receptionist'] });
    await add({ name: 'Dewi Sartika', roles: ['payroll'] });
  });
  afterAll(() => directory.stop());

  it('finds whose name begins so first, then any word of it', async () =>
    expect(await namesFor('q=dewi')).toEqual(['Dewi Sartika', 'Sari Dewi']));

  it('finds by several beginnings in any order', async () =>
    expect(await namesFor('q=dew sar')).toEqual(['Dewi Sartika', 'Sari Dewi']));

  it.each([
    ['accents', 'andre'],
    ['accents that were typed', 'ándrè'],
    ['capitals', 'ANDRE'],
    ['a swapped pair of letters', 'adnre'],
    ['a missing letter', 'santso'],
    ['a wrong letter', 'santosa'],
    ['two letters too many', 'santososo'],
  ])('does not mind %s', async (_, q) =>
    expect(await namesFor(`q=${encodeURIComponent(q)}`)).toEqual(['André Santoso']),
  );

  it('does not mind an apostrophe', async () => {
    expect(await namesFor(`q=${encodeURIComponent("syafi'i")}`)).toEqual(["Imam Syafi'i"]);
    expect(await namesFor('q=syafii')).toEqual(["Imam Syafi'i"]);
  });

  it.each([
    ['extension', '1234', 'André Santoso'],
    ['e-mail address', 'andre.s@toko', 'André Santoso'],
    ['telephone', '6221555', 'Siti'],
    ['team, in either language', 'main', 'André Santoso'],
    ['team', 'utama', 'André Santoso'],
    ['site', 'makas', 'Sari Dewi'],
    ['role, in Indonesian', 'kasir', 'Sari Dewi'],
    ['role, in English', 'cashier', 'Sari Dewi'],
    ['duty: who handles this?', 'piutang', 'Siti'],
  ])('finds by %s', async (_, q, name) => expect(await namesFor(`q=${encodeURIComponent(q)}`)).toEqual([name]));

  it('shows somebody once who is meant by their team, their site and their role in the same words', async () => {
    const name = { id: 'Toko Bandung', en: 'Bandung store' };
    const team = await hr.post('/v1/teams', { key: 'toko-bandung', name, office: 'front' });
    const site = await hr.post('/v1/sites', { key: 'bandung', name: 'Toko Bandung', timeZone: 'Asia/Jakarta' });
    await hr.post('/v1/roles', {
      key: 'bandung-guide',
      name: { id: 'Pemandu Bandung', en: 'Bandung guide' },
      office: 'front',
    });
    const [teamId, siteId] = [team.body.teamId, site.body.siteId];
    const guide = await add({ name: 'Ujang', teamId, siteId, roles: ['bandung-guide'] });
    const namesake = await add({ name: 'Bandung Bondowoso', teamId, siteId });
    const other = await add({ name: 'Asep', siteId });
    for (const q of ['toko bandung', 'bandung', 'bandung toko'])
      expect([q, (await namesFor(`q=${q}`)).sort()]).toEqual([q, ['Asep', 'Bandung Bondowoso', 'Ujang']]);
    for (const id of [guide, namesake, other]) await hr.delete(`/v1/employees/${id}`);
  });

  it.each([
    '+62215550123',
    '62215550',
    '0215550123',
    '021 555-01',
    '(021) 555 0123',
    '0062215550123',
    '+62 21 5550123',
  ])('finds a telephone number however it is written: %s', async (q) =>
    expect(await namesFor(`q=${encodeURIComponent(q)}`)).toEqual(['Siti']),
  );

  it('shows hr the number that payroll knows somebody by, and nobody else', async () => {
    const id = await add({ name: 'Nomor Induk', externalId: '100200' });
    const hits = async (as: Caller): Promise<unknown> => (await as.get('/v1/employees?q=nomor induk')).body.employees;
    expect(await hits(hr)).toEqual([expect.objectContaining({ externalId: '100200' })]);
    const colleague = await directory.as(workspace, ['front-office'], ids.get('Siti'));
    expect(await hits(colleague)).toEqual([expect.not.objectContaining({ externalId: expect.anything() as unknown })]);
    await hr.delete(`/v1/employees/${id}`);
  });

  it('puts who is meant exactly before who is similar', async () => {
    await add({ name: 'Sitti Nurbaya' });
    expect(await namesFor('q=siti')).toEqual(['Siti', 'Sitti Nurbaya']);
  });

  it('finds nobody for words that nobody has, and for signs alone', async () => {
    expect(await namesFor('q=zzzzqq')).toEqual([]);
    expect(await namesFor('q=%25')).toEqual([]);
    expect(await namesFor(`q=${encodeURIComponent("a' or '1'='1")}`)).toEqual([]);
  });

  it.each([
    ['office=back', ['Dewi Sartika', 'Siti']],
    ['role=cashier,accountant', ['Sari Dewi', 'Siti']],
    ['skill=friendliness', ['André Santoso', 'Sari Dewi']],
    ['skill=friendliness:3', ['André Santoso']],
    ['language=en', ['André Santoso']],
    ['language=en:3', []],
    ['team=toko-utama', ['André Santoso']],
    ['site=makassar', ['Sari Dewi']],
    ['available=true', []],
    ['q=dewi&role=cashier', ['Sari Dewi']],
  ])('narrows by %s', async (query, names) => expect(await namesFor(query)).toEqual(names));

  it.each([
    ['role=kashier', 'query.role', 'there is no role “kashier” in this workspace; GET /v1/roles lists them'],
    ['role=cashier,kashier&q=zzzz', 'query.role', expect.stringContaining('“kashier”')],
    ['skill=frendliness', 'query.skill', expect.stringContaining('“frendliness”')],
  ])('says of %s what does not exist, instead of finding nobody', async (query, path, message) => {
    const { status, body } = await hr.get(`/v1/employees?${query}`);
    expect([status, body.code, body.errors]).toEqual([400, 'directory.names-unknown', [{ path, message }]]);
  });

  it('finds nobody by a skill that exists and that nobody has', async () =>
    expect(await namesFor('skill=patience')).toEqual([]));

  it('goes through everybody page by page, each once, also when somebody comes in between', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await hr.get(`/v1/employees?limit=2${cursor}`);
      seen.push(...(body.employees as { name: string }[]).map(({ name }) => name));
      if (seen.length === 2) await add({ name: 'Aa Gym Arifin' });
      cursor = body.next === null ? '' : `&cursor=${String(body.next)}`;
    } while (cursor !== '');
    expect(seen).toEqual([...seen].sort((a, b) => (a.normalize('NFD') < b.normalize('NFD') ? -1 : 1)));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain('Siti');
  });

  it('pages from exact hits into similar ones without repeating anybody', async () => {
    const first = await hr.get('/v1/employees?q=siti&limit=1');
    const second = await hr.get(`/v1/employees?q=siti&limit=1&cursor=${String(first.body.next)}`);
    expect([first, second].map(({ body }) => (body.employees as { name: string }[])[0]?.name)).toEqual([
      'Siti',
      'Sitti Nurbaya',
    ]);
    expect(second.body.next).toBeNull();
  });

  it('refuses the cursor of another question', async () => {
    const { body } = await hr.get('/v1/employees?limit=1');
    expect((await hr.get(`/v1/employees?q=sa&limit=1&cursor=${String(body.next)}`)).body.code).toBe('cursor.invalid');
  });

  describe('shows what the asker may know', () => {
    const details = async (as: Caller): Promise<unknown> =>
      (await as.get(`/v1/employees/${ids.get('André Santoso') ?? ''}`)).body.details as unknown;

    it('to a colleague no levels, hours or absence', async () => {
      const colleague = await directory.as(workspace, ['back-office'], ids.get('Siti'));
      const { body } = await colleague.get(`/v1/employees/${ids.get('André Santoso') ?? ''}`);
      expect(body).toMatchObject({
        name: 'André Santoso',
        skills: ['friendliness'],
        languages: ['en', 'id'],
        available: false,
      });
      expect(body.details).toBeUndefined();
      expect(JSON.stringify(body)).not.toContain('"level"');
    });

    it('to themself, their manager, hr and admin everything', async () => {
      const self = await directory.as(workspace, ['front-office'], ids.get('André Santoso'));
      const manager = await directory.as(workspace, ['manager'], ids.get('Rina Hartati'));
      for (const asker of [self, manager, hr, await directory.as(workspace, ['admin'])]) {
        expect(await details(asker)).toMatchObject({
          skillLevels: [{ skill: 'friendliness', level: 4 }],
          workingHours: { timeZone: 'Asia/Jakarta' },
        });
      }
    });

    it('to a manager of other people no more than to a colleague', async () => {
      expect(await details(await directory.as(workspace, ['manager'], ids.get('Dewi Sartika')))).toBeUndefined();
    });

    it('of levels nothing through the search either', async () => {
      const colleague = await directory.as(workspace, ['back-office'], ids.get('Siti'));
      expect((await colleague.get('/v1/employees?skill=friendliness:3')).body.code).toBe('employee.levels-not-shown');
      const manager = await directory.as(workspace, ['manager'], ids.get('Rina Hartati'));
      expect(await namesFor('skill=friendliness:1', manager)).toEqual(['André Santoso']);
    });

    it('of deactivated people nothing to colleagues', async () => {
      const colleague = await directory.as(workspace, ['back-office'], ids.get('Siti'));
      expect((await colleague.get('/v1/employees?status=all')).body.code).toBe('employee.inactive-not-shown');
    });
  });
});
