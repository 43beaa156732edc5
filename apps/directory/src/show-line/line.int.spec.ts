import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('the line somebody stands in', () => {
  let directory: DirectoryUnderTest;
  let hr: Caller;
  const ids: Record<string, string> = {};
  const add = async (name: string, more: Record<string, unknown> = {}): Promise<void> => {
    ids[name] = (await hr.post('/v1/employees', { name, ...more })).body.employeeId as string;
  };
  const names = (people: { name: string }[]): string[] => people.map(({ name }) => name);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    hr = await directory.as(directory.newWorkspace());
    await add('Direktur');
    await add('Wakil');
    await add('Manajer', { managerId: ids['Direktur'] });
    await add('Kepala', { managerId: ids['Manajer'], deputyId: ids['Wakil'] });
    await add('Zul', { managerId: ids['Kepala'] });
    await add('Ani', { managerId: ids['Kepala'] });
    await add('Magang', { managerId: ids['Ani'] });
  });
  afterAll(() => directory.stop());

  it('goes up to the top, nearest first, and down as many levels as are asked for', async () => {
    const { body } = await hr.get(`/v1/employees/${ids['Kepala'] ?? ''}/line?levels=2`);
    expect(names(body.managers)).toEqual(['Manajer', 'Direktur']);
    expect(names(body.deputies)).toEqual(['Wakil']);
    const reports = body.reports as { name: string; level: number }[];
    expect(reports.map(({ name, level }) => [name, level])).toEqual([
      ['Ani', 1],
      ['Zul', 1],
      ['Magang', 2],
    ]);
    expect(names((await hr.get(`/v1/employees/${ids['Kepala'] ?? ''}/line`)).body.reports)).toEqual(['Ani', 'Zul']);
    expect(names((await hr.get(`/v1/employees/${ids['Wakil'] ?? ''}/line`)).body.standsInFor)).toEqual(['Kepala']);
  });

  it('goes on behind somebody who works here no longer', async () => {
    await hr.post(`/v1/employees/${ids['Manajer'] ?? ''}/deactivate`);
    expect(names((await hr.get(`/v1/employees/${ids['Kepala'] ?? ''}/line`)).body.managers)).toEqual(['Direktur']);
    expect(names((await hr.get(`/v1/employees/${ids['Direktur'] ?? ''}/line?levels=2`)).body.reports)).toEqual([
      'Kepala',
    ]);
  });

  it('is nobody’s who does not exist', async () =>
    expect((await hr.get('/v1/employees/nobody/line')).body.code).toBe('employee.not-found'));

  it('gives somebody to an address book, in the language that is asked for', async () => {
    await add('Sari, “Kasir; Utama”', { roles: ['cashier'], contactPoints: { extension: '121' } });
    const { headers, body } = await hr.get(`/v1/employees/${ids['Sari, “Kasir; Utama”'] ?? ''}/vcard?language=en`);
    expect(headers.get('content-type')).toBe('text/vcard; charset=utf-8');
    expect(body).toContain('\r\nFN:Sari\\, “Kasir; Utama”\r\n');
    expect(body).toContain('\r\nROLE:Cashier\r\n');
  });
});
