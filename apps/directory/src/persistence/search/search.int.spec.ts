import { DirectoryUnderTest, type Caller } from '../../../test/directory-under-test';

const GIVEN = ['Agus', 'Budi', 'Dewi', 'Sari', 'Sitti', 'Siti', 'Ándré', 'Kasiran', 'Zoë', '陈'];
const FAMILY = ['', 'Santoso', 'Sartika', 'Dewi', 'Sari', 'Kusuma', "Syafi'i", 'Wijaya'];

interface Hit {
  readonly employeeId: string;
  readonly name: string;
  readonly rank: number;
}

describe('looking through everybody', () => {
  let directory: DirectoryUnderTest;
  let hr: Caller;
  let workspace: string;
  const everybody: string[] = [];

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    for (const [index, given] of GIVEN.entries()) {
      for (const family of FAMILY) {
        const name = `${given} ${family}`.trim();
        everybody.push(name);
        const role = index % 3 === 0 ? 'cashier' : 'accountant';
        await hr.post('/v1/employees', {
          name,
          roles: [role],
          contactPoints: { extension: String(7_000 + everybody.length) },
        });
      }
    }
  });
  afterAll(() => directory.stop());

  const page = async (query: string): Promise<{ employees: Hit[]; next: string | null }> =>
    (await hr.get(`/v1/employees?${query}`)).body as { employees: Hit[]; next: string | null };
  const find = async (q: string, more = ''): Promise<Hit[]> =>
    (await page(`q=${encodeURIComponent(q)}&limit=200${more}`)).employees;
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f']/g, '')
      .toLowerCase();

  it.each(['s', 'sa', 'sari', 'dewi sar', 'sar dew', 'andre', 'santoso', 'syafii', 'zoe k', '陈', 'a', 'b w'])(
    'finds by “%s” exactly whom reading everybody would find',
    async (q) => {
      const words = plain(q).split(' ');
      const meant = everybody.filter((name) =>
        words.every((word) =>
          plain(name)
            .split(' ')
            .some((each) => each.startsWith(word)),
        ),
      );
      const found = (await find(q)).filter(({ rank }) => rank <= 1);
      expect(found.map(({ name }) => name).sort()).toEqual(meant.sort());
    },
  );

  it.each([
    's',
    'sari',
    'dewi sari',
    'sarti',
    'dewi sartu',
    'kasir',
    'kasir dewi',
    'akuntan sari',
    '70',
    'kasri santosp',
  ])('goes through the answer to “%s” page by page as it stands, nobody twice', async (q) => {
    const whole = await find(q);
    const paged: Hit[] = [];
    for (let cursor = ''; ;) {
      const { employees, next } = await page(`q=${encodeURIComponent(q)}&limit=3${cursor}`);
      paged.push(...employees);
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(paged.map(({ employeeId }) => employeeId)).toEqual(whole.map(({ employeeId }) => employeeId));
    expect(new Set(paged.map(({ employeeId }) => employeeId)).size).toBe(paged.length);
    expect(whole.map(({ rank }) => rank)).toEqual([...whole.map(({ rank }) => rank)].sort());
  });

  it.each([
    ['sants', 'Santoso', 'a letter is missing in what is typed so far'],
    ['wjia', 'Wijaya', 'two letters are exchanged'],
    ['iwjaya', 'Wijaya', 'the first two letters are exchanged'],
    ['kusumma', 'Kusuma', 'a letter is doubled'],
    ['sartikka', 'Sartika', 'a letter is too much'],
  ])('understands “%s” as %s: %s', async (q, family) => {
    const found = await find(q);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ name, rank }) => name.includes(family) && rank > 3)).toBe(true);
  });

  it('takes a number as it is: a near one is somebody else’s', async () => {
    expect((await find('7013')).map(({ rank }) => rank)).toHaveLength(1);
    expect(await find('7913')).toEqual([]);
  });

  it('finds by an address as it is written, and by its own part, never by the company’s domain', async () => {
    await hr.post('/v1/employees', { name: 'Wayan', contactPoints: { email: 'I.Wayan_77@Toko-Kita.example' } });
    for (const q of ['i.wayan_77@toko', 'I.WAYAN_77@toko-kita.example', 'wayan 77'])
      expect([q, (await find(q)).map(({ name }) => name)]).toEqual([q, ['Wayan']]);
    expect(await find('kita')).toEqual([]);
  });

  it('finds whoever holds several of the roles once', async () => {
    await hr.post('/v1/employees', { name: 'Rangkap', roles: ['cashier', 'accountant', 'payroll'] });
    const found = await page('role=cashier,accountant,payroll&limit=200');
    expect(found.employees.filter(({ name }) => name === 'Rangkap')).toHaveLength(1);
    expect((await find('payroll')).map(({ name }) => name)).toEqual(['Rangkap']);
  });

  describe('keeps up with what changes', () => {
    const words = (table: string): Promise<unknown[]> =>
      directory.service.dataSource.query(`select word from ${table} where word like 'quirin%' order by word`);

    it('in the same moment: by the new name, not by the old one, and with nothing left of who was erased', async () => {
      const { body } = await hr.post('/v1/employees', { name: 'Quirina Satu', roles: ['payroll'] });
      const id = body.employeeId as string;
      expect(await find('quirina')).toHaveLength(1);
      await hr.patch(`/v1/employees/${id}`, { name: 'Quirinus Satu', roles: ['cashier'] });
      expect((await find('quirinus')).map(({ name }) => name)).toEqual(['Quirinus Satu']);
      expect(await words('name_words')).toEqual([{ word: 'quirinus' }]);
      expect(await page('role=payroll&limit=200')).not.toMatchObject({
        employees: expect.arrayContaining([expect.objectContaining({ employeeId: id })]) as unknown,
      });
      await hr.delete(`/v1/employees/${id}`);
      expect([await words('name_words'), await words('search_words')]).toEqual([[], []]);
    });

    it('shows to colleagues nobody who works here no longer, and to hr who asks for them', async () => {
      const { body } = await hr.post('/v1/employees', { name: 'Hilang Sudah' });
      await hr.post(`/v1/employees/${body.employeeId as string}/deactivate`);
      expect(await find('hilang')).toEqual([]);
      expect(await find('hilng')).toEqual([]);
      expect(await find('hilang', '&status=inactive')).toHaveLength(1);
    });

    it('for each workspace by itself', async () => {
      const foreign = await directory.as(directory.newWorkspace());
      await foreign.post('/v1/employees', { name: 'Orang Lain' });
      for (const q of ['sari', 'santosu', 'dewi', '7013'])
        expect((await foreign.get(`/v1/employees?q=${q}`)).body.employees).toEqual([]);
    });
  });
});
