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

  it('stands beside what is somebody’s own, which they still have when it is taken back by the one who gave it', async () => {
    const own = { what: 'discount', upTo: 10, until: null };
    await hr.patch(`/v1/employees/${sari}`, { authorities: [own] });
    const manager = await directory.as(workspace, ['manager'], ratna);
    await manager.post(`/v1/employees/${sari}/delegate`, { what: 'refund', upTo: 5, until: NEXT_YEAR });
    await manager.post(`/v1/employees/${sari}/delegate`, { what: 'refund', upTo: 7, until: NEXT_YEAR });
    expect(await heldBy(sari)).toEqual([own, { what: 'refund', upTo: 7, until: NEXT_YEAR }]);
    await manager.post(`/v1/employees/${sari}/revoke`, { what: 'refund' });
    expect(await heldBy(sari)).toEqual([own]);
  });

  it('is not handed on: what was delegated to somebody is not theirs to give', async () => {
    const trainee = await add('Magang', { managerId: sari });
    const manager = await directory.as(workspace, ['manager'], ratna);
    await manager.post(`/v1/employees/${sari}/delegate`, { what: 'refund', upTo: 5, until: NEXT_YEAR });
    const middle = await directory.as(workspace, ['manager'], sari);
    const answer = await middle.post(`/v1/employees/${trainee}/delegate`, {
      what: 'refund',
      upTo: 1,
      until: NEXT_YEAR,
    });
    expect(answer.body.code).toBe('authority.beyond-own');
  });

  describe('given by several', () => {
    let boss: string;
    let bosses: Caller;
    let ratnas: Caller;
    const until = NEXT_YEAR;
    const own = { what: 'refund', upTo: 1, until: null };
    const amounts = async (): Promise<unknown> => ((await heldBy(sari)) as { upTo: number }[]).map(({ upTo }) => upTo);
    const revoke = async (as: Caller, from?: string) =>
      (await as.post(`/v1/employees/${sari}/revoke`, { what: 'refund', ...(from !== undefined && { from }) })).body
        ?.code as unknown;

    beforeEach(async () => {
      boss = await add('Bambang', { authorities: [{ what: 'refund', upTo: null, until: null }] });
      await hr.patch(`/v1/employees/${ratna}`, { managerId: boss });
      await hr.patch(`/v1/employees/${sari}`, { authorities: [own] });
      bosses = await directory.as(workspace, ['manager'], boss);
      ratnas = await directory.as(workspace, ['manager'], ratna);
      for (const [as, upTo] of [
        [ratnas, 2],
        [bosses, 3],
        [hr, 4],
      ] as const)
        await as.post(`/v1/employees/${sari}/delegate`, { what: 'refund', upTo, until });
    });

    it('ends for the one who takes theirs back, and stands by the word of the others', async () => {
      expect(await revoke(ratnas)).toBeUndefined();
      expect(await amounts()).toEqual(expect.not.arrayContaining([2]));
      expect(await amounts()).toHaveLength(3);
      expect(await revoke(hr)).toBeUndefined();
      expect(await amounts()).toEqual([1, 3]);
    });

    it('is not thought to be over when only others have given it: whose it is has to be said', async () => {
      await revoke(ratnas);
      const { body } = await ratnas.post(`/v1/employees/${sari}/revoke`, { what: 'refund' });
      expect(body).toMatchObject({ code: 'authority.given-by-others' });
      expect([...body.givenBy].sort()).toEqual([boss, 'company', 'own'].sort());
      expect(await amounts()).toHaveLength(3);
    });

    it('is ended for others by whoever stands above the giver, hr and admin, and not from below', async () => {
      expect(await revoke(ratnas, boss)).toBe('authority.not-yours-to-end');
      expect(await revoke(ratnas, 'company')).toBe('authority.not-yours-to-end');
      expect(await revoke(bosses, ratna)).toBeUndefined();
      expect(await revoke(ratnas, 'own')).toBeUndefined();
      expect(await amounts()).toEqual(expect.not.arrayContaining([1]));
      for (const from of [boss, 'company', ratna]) expect(await revoke(hr, from)).toBeUndefined();
      expect(await amounts()).toEqual([]);
    });
  });

  const given = async (): Promise<void> => {
    const manager = await directory.as(workspace, ['manager'], ratna);
    await manager.post(`/v1/employees/${sari}/delegate`, { what: 'refund', upTo: 200, until: NEXT_YEAR });
    expect(await heldBy(sari)).toHaveLength(1);
  };
  const lastTold = async (): Promise<unknown> =>
    (await directory.events(workspace)).filter(({ subject }) => subject === sari).at(-1)?.data.authorities;

  it.each<[string, () => Promise<unknown>]>([
    ['leaves', () => hr.post(`/v1/employees/${ratna}/deactivate`)],
    [
      'leaves by an identity provider’s word',
      () =>
        hr.patch(`/scim/v2/Users/${ratna}`, { Operations: [{ op: 'replace', path: 'active', value: false }] }, null),
    ],
    ['is erased', () => hr.delete(`/v1/employees/${ratna}`)],
    ['may decide it no longer', () => hr.patch(`/v1/employees/${ratna}`, { authorities: [] })],
    [
      'may decide less',
      () => hr.patch(`/v1/employees/${ratna}`, { authorities: [{ what: 'refund', upTo: 199, until: null }] }),
    ],
    [
      'may decide it for a shorter time',
      () =>
        hr.patch(`/v1/employees/${ratna}`, {
          authorities: [{ what: 'refund', upTo: null, until: '2027-01-01T00:00:00.000Z' }],
        }),
    ],
  ])('ends when the manager %s, and others learn of it', async (_, change) => {
    await given();
    await change();
    expect(await heldBy(sari)).toEqual([]);
    expect(await lastTold()).toEqual([]);
  });

  it('stays when the manager changes otherwise', async () => {
    await given();
    await hr.patch(`/v1/employees/${ratna}`, { name: 'Ratna Dewi' });
    expect(await lastTold()).toHaveLength(1);
  });

  it('is shown on the line of both, with until when, to whoever may know it', async () => {
    await given();
    const shown = { what: 'refund', upTo: 200, until: NEXT_YEAR, from: { name: 'Ratna' }, to: { name: 'Sari' } };
    for (const id of [ratna, sari])
      expect((await hr.get(`/v1/employees/${id}/line`)).body.delegations).toMatchObject([shown]);
    const colleague = await directory.as(workspace, ['front-office'], await add('Budi'));
    expect((await colleague.get(`/v1/employees/${sari}/line`)).body).not.toHaveProperty('delegations');
  });

  it('ends by itself: nothing shows it after its time', async () => {
    await given();
    await directory.service.dataSource.query(`update delegations set until = now() where to_id = $1`, [sari]);
    expect(await heldBy(sari)).toEqual([]);
    expect((await hr.get(`/v1/employees/${sari}/line`)).body.delegations).toEqual([]);
    await hr.patch(`/v1/employees/${sari}`, { name: 'Sari Dewi' });
    expect(await lastTold()).toEqual([]);
  });

  it('is in the audit, with who gave it and when it was taken back', async () => {
    await given();
    await hr.post(`/v1/employees/${ratna}/deactivate`);
    const { entries } = (await hr.get(`/v1/audit?employee=${sari}&kind=delegation`)).body as {
      entries: { action: string; by: string }[];
    };
    expect(entries.map(({ action, by }) => [action, by])).toEqual([
      ['removed', 'person:nobody-known'],
      ['added', `person:${ratna}`],
    ]);
  });

  it('is in the audit by who gave it: what the company gave is never shown as a manager’s', async () => {
    await given();
    await hr.post(`/v1/employees/${sari}/delegate`, { what: 'refund', upTo: 900, until: NEXT_YEAR });
    await directory.service.dataSource.query(`update delegations set up_to = up_to + 1 where to_id = $1`, [sari]);
    const { entries } = (await hr.get(`/v1/audit?employee=${sari}&kind=delegation&limit=2`)).body as {
      entries: { subject: string; changes: unknown }[];
    };
    const raised = (giver: string, before: number): object => ({
      ...{ subject: `${sari}/refund/${giver}`, action: 'changed' },
      changes: [{ field: 'upTo', before, after: before + 1 }],
    });
    expect(entries).toHaveLength(2);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining(raised(ratna, 200)),
        expect.objectContaining(raised('company', 900)),
      ]),
    );
  });
});
