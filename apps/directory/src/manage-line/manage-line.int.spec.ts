import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const NEXT_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

describe('what managers say of their own line', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  const ids: Record<string, string> = {};
  const add = async (name: string, managerId?: string): Promise<void> => {
    ids[name] = (await hr.post('/v1/employees', { name, ...(managerId !== undefined && { managerId }) })).body
      .employeeId as string;
  };
  const as = (name: string, role = 'manager'): Promise<Caller> => directory.as(workspace, [role], ids[name]);
  const deputy = async (by: string, of: string, to: string | null, role?: string): Promise<Answer> =>
    (await as(by, role)).put(`/v1/employees/${ids[of] ?? ''}/deputy`, { deputyId: to === null ? null : ids[to] });
  const away = async (by: string, of: string): Promise<Answer> =>
    (await as(by)).put(`/v1/employees/${ids[of] ?? ''}/absences`, {
      absences: [{ from: NEXT_WEEK, until: NEXT_WEEK, kind: 'leave' }],
    });

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    await add('Direktur');
    await add('Manajer', ids['Direktur']);
    await add('Kepala', ids['Manajer']);
    await add('Sari', ids['Kepala']);
    await add('Orang lain', ids['Direktur']);
  });
  afterAll(() => directory.stop());

  it('names deputies: for themselves and for everybody below them', async () => {
    expect((await deputy('Kepala', 'Kepala', 'Sari')).body.deputy).toEqual({ employeeId: ids['Sari'], name: 'Sari' });
    expect((await deputy('Manajer', 'Kepala', 'Orang lain')).body.deputy.name).toBe('Orang lain');
    expect((await deputy('Kepala', 'Kepala', null)).body.deputy).toBeNull();
    expect((await deputy('Kepala', 'Kepala', 'Kepala')).body.code).toBe('employee.own-deputy');
  });

  it('notes absences of their line, which take people off the floor', async () => {
    expect((await away('Manajer', 'Sari')).body.details.absences).toMatchObject([{ from: NEXT_WEEK }]);
    const events = (await directory.events(workspace)).filter(({ subject }) => subject === ids['Sari']);
    expect(events.at(-1)?.data.workingHours.dates).toEqual([{ date: NEXT_WEEK, hours: [] }]);
  });

  it('is refused of people who do not stand below them, of those above, and of whoever is no manager', async () => {
    for (const [by, of] of [
      ['Kepala', 'Orang lain'],
      ['Kepala', 'Manajer'],
      ['Sari', 'Kepala'],
    ] as const) {
      expect((await deputy(by, of, 'Direktur')).body.code).toBe('employee.not-your-line');
      expect((await away(by, of)).body.code).toBe('employee.not-your-line');
    }
    expect((await deputy('Sari', 'Sari', 'Kepala', 'front-office')).status).toBe(403);
    expect((await (await as('Kepala')).put('/v1/employees/nobody/deputy', { deputyId: null })).status).toBe(404);
  });

  it('overwrites nobody’s change unseen', async () => {
    const path = `/v1/employees/${ids['Sari'] ?? ''}/deputy`;
    const manager = await as('Kepala');
    expect((await manager.put(path, { deputyId: null }, null)).status).toBe(428);
    expect((await manager.put(path, { deputyId: null }, '"0"')).status).toBe(412);
  });
});
