import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

const NEXT_YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString();

describe('delegated authority', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let ratna: string;
  let sari: string;
  const add = async (name: string, more: object = {}): Promise<string> =>
    (await hr.post('/v1/employees', { name, ...more })).body.employeeId as string;
  const heldBy = async (id: string): Promise<unknown> => (await hr.get(`/v1/employees/${id}`)).body.details.authorities;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    ratna = await add('Ratna', { authorities: [{ what: 'refund', upTo: 500, until: null }] });
    sari = await add('Sari', { managerId: ratna });
  });

  it('goes from a manager to their people, until a time, and others learn of it', async () => {
    const manager = await directory.as(workspace, ['manager'], ratna);
    const given = { what: 'refund', upTo: 200, until: NEXT_YEAR };
    expect((await manager.post(`/v1/employees/${sari}/delegate`, given)).status).toBe(204);
    expect(await heldBy(sari)).toEqual([given]);
    const events = (await directory.events(workspace)).filter(({ subject }) => subject === sari);
    expect(events.at(-1)).toMatchObject({ name: 'employee.changed', data: { authorities: [given] } });

    expect((await manager.post(`/v1/employees/${sari}/revoke`, { what: 'refund' })).status).toBe(204);
    expect(await heldBy(sari)).toEqual([]);
  });

  it('is never more than the manager has, and never for people of others', async () => {
    const manager = await directory.as(workspace, ['manager'], ratna);
    const code = async (id: string, body: object): Promise<unknown> =>
      (await manager.post(`/v1/employees/${id}/delegate`, { what: 'refund', until: NEXT_YEAR, ...body })).body.code;
    expect(await code(sari, { upTo: 501 })).toBe('authority.beyond-own');
    expect(await code(sari, {})).toBe('authority.beyond-own');
    expect(await code(await add('Budi'), { upTo: 1 })).toBe('authority.not-your-report');
    expect(await code(ratna, { upTo: 1 })).toBe('authority.not-your-report');
    expect(await code(sari, { upTo: 1, until: '2020-01-01T00:00:00.000Z' })).toBe('authority.already-over');
    expect(await heldBy(sari)).toEqual([]);
  });
});
