import type { AuditEntry } from '@sambung/contracts';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

describe('the audit of the directory', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let ratna: string;
  let sari: string;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    const first = await directory.as(workspace);
    ratna = (await first.post('/v1/employees', { name: 'Ratna' })).body.employeeId as string;
    hr = await directory.as(workspace, ['hr'], ratna);
    sari = (await hr.post('/v1/employees', { name: 'Sari', roles: ['cashier'] })).body.employeeId as string;
  });

  const sql = (text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
    directory.service.dataSource.query(text, values);
  const entries = async (query = ''): Promise<AuditEntry[]> =>
    (await hr.get(`/v1/audit?${query}`)).body.entries as AuditEntry[];
  const change = (body: object, why?: string): Promise<Answer> =>
    fetch(`${directory.service.url}/v1/employees/${sari}`, {
      method: 'PATCH',
      headers: {
        ...{ authorization: hr.authorization, 'content-type': 'application/json', 'if-match': '*' },
        ...(why !== undefined && { 'sambung-why': encodeURIComponent(why) }),
      },
      body: JSON.stringify(body),
    }).then(async (answer) => ({ status: answer.status, headers: answer.headers, body: await answer.json() }));

  it('says who changed what, when, from what to what, and why', async () => {
    await change({ name: 'Sari Dewi', wrapUpSeconds: 45 }, 'Menikah — 21 November');
    const [entry] = await entries();
    expect(entry).toEqual({
      ...{ number: expect.any(Number), at: expect.any(String), by: `person:${ratna}`, kind: 'employee', subject: sari },
      ...{ byEmployee: { employeeId: ratna, name: 'Ratna' }, employee: { employeeId: sari, name: 'Sari Dewi' } },
      ...{ action: 'changed', why: 'Menikah — 21 November' },
      changes: [
        { field: 'name', before: 'Sari', after: 'Sari Dewi' },
        { field: 'wrapUpSeconds', before: expect.any(Number), after: 45 },
      ],
    });
  });

  it('has nothing of what was refused, or changed nothing', async () => {
    const before = await entries();
    expect((await change({ managerId: 'nobody' })).status).toBe(400);
    expect((await change({ name: 'Sari' })).status).toBe(200);
    expect(await entries()).toEqual(before);
  });

  it('is refused a reason that cannot be kept, and so is the change', async () => {
    expect(await change({ name: 'X' }, 'x'.repeat(501))).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'header.Sambung-Why' }] },
    });
  });

  it('is found by person, by who changed it, by kind and by time', async () => {
    const { body: team } = await hr.post('/v1/teams', { key: 't', name: { id: 'T', en: 'T' }, office: 'front' });
    await change({ teamId: team.teamId as string });
    const [moved] = await entries();
    const kinds = async (query: string): Promise<string[]> => (await entries(query)).map(({ kind }) => kind);
    expect(await kinds(`employee=${sari}`)).toEqual(['employee', 'employee']);
    expect(await kinds(`by=${ratna}&kind=team`)).toEqual(['team']);
    expect(await kinds(`kind=team&subject=${String(team.teamId)}`)).toEqual(['team']);
    expect(await kinds('by=person:somebody-else')).toEqual([]);
    expect(await kinds(`from=${moved!.at}`)).toEqual(['employee']);
    expect((await kinds(`to=${moved!.at}`)).slice(0, 2)).toEqual(['team', 'employee']);
    expect((await hr.get('/v1/audit?kind=Nobody!')).status).toBe(400);
  });

  it('is read in pages, without a hole and without a repeat, as JSON and as CSV', async () => {
    for (const seconds of [1, 2, 3, 4]) await change({ wrapUpSeconds: seconds });
    const seen: number[] = [];
    for (let cursor = ''; ;) {
      const { body } = await hr.get(`/v1/audit?employee=${sari}&limit=2${cursor}`);
      seen.push(...(body.entries as AuditEntry[]).map(({ number }) => number));
      if (body.next === null) break;
      cursor = `&cursor=${String(body.next)}`;
    }
    expect(seen).toEqual((await entries(`employee=${sari}`)).map(({ number }) => number));
    expect(seen).toHaveLength(5);
    expect((await hr.get('/v1/audit?cursor=nonsense')).body.code).toBe('cursor.invalid');
    const csv = await fetch(`${directory.service.url}/v1/audit?employee=${sari}&limit=2`, {
      headers: { authorization: hr.authorization, accept: 'text/csv' },
    });
    expect(csv.headers.get('link')).toContain('/v1/audit?employee=');
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(3);
  });

  it('shows people what was changed about themselves, and of others nothing', async () => {
    await change({ wrapUpSeconds: 30 }, 'As agreed');
    const own = await directory.as(workspace, ['front-office'], sari);
    expect((await own.get(`/v1/employees/${sari}/audit`)).body.entries).toMatchObject([
      { why: 'As agreed', byEmployee: { name: 'Ratna' }, changes: [{ field: 'wrapUpSeconds', after: 30 }] },
      { action: 'added' },
    ]);
    expect((await own.get(`/v1/employees/${ratna}/audit`)).body.code).toBe('audit.not-your-record');
    expect((await own.get('/v1/audit')).status).toBe(403);
    expect((await hr.get('/v1/employees/nobody/audit')).body.code).toBe('employee.not-found');
    const stranger = await directory.as(directory.newWorkspace(), ['hr']);
    expect((await stranger.get(`/v1/audit?employee=${sari}`)).body.entries).toEqual([]);
  });

  it('tells an import under the name of whoever asked for it, and what came of it', async () => {
    const mapping = { version: 1, employees: { file: 'people.csv', fields: { externalId: 'id', name: 'name' } } };
    const { body } = await hr.postForm('/v1/imports', {
      mapping: JSON.stringify(mapping),
      'people.csv': 'id,name\n1,Wati\n',
    });
    expect(body.status).toBe('done');
    const [told] = await entries('kind=import');
    expect(told).toMatchObject({ by: `person:${ratna}`, action: 'added', subject: body.importId as string });
    expect(JSON.stringify(told)).not.toContain('Wati');
    expect((await entries('kind=employee'))[0]).toMatchObject({ by: `person:${ratna}`, employee: { name: 'Wati' } });
  });

  it('never holds what opens a door', async () => {
    const admin = await directory.as(workspace, ['admin'], ratna);
    const { key, apiKeyId } = (await admin.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] })).body as {
      key: string;
      apiKeyId: string;
    };
    await admin.delete(`/v1/api-keys/${apiKeyId}`);
    expect((await entries(`kind=api-key&subject=${apiKeyId}`)).map(({ action }) => action)).toEqual([
      'changed',
      'added',
    ]);
    const kept = JSON.stringify(await sql('select * from audit_values'));
    expect(kept).not.toContain(key.split('_')[1]);
    expect(kept).not.toMatch(/[0-9a-f]{64}/);
  });

  /** In a session in which ordinary triggers are not fired. */
  const asReplica = (statement: string): Promise<unknown> =>
    directory.service.dataSource.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      return manager.query<unknown>(statement);
    });

  it.each(['audit_entries', 'audit_values', 'audit_whys'])(
    'is only added to: the service itself cannot change, delete or empty %s',
    async (table) => {
      await change({ wrapUpSeconds: 30 }, 'As agreed');
      for (const statement of [`update ${table} set number = 0`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(sql(statement)).rejects.toThrow('The audit is only added to');
        await expect(asReplica(statement)).rejects.toThrow(/only added to|denied/);
      }
    },
  );

  it('is in the transaction of the change: neither is there without the other', async () => {
    const before = await entries();
    await directory.service.dataSource
      .transaction(async (manager) => {
        await manager.query(`update employees set name = 'X' where id = $1`, [sari]);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await entries()).toEqual(before);
  });

  it('tells also what was changed past the service, as by nobody known', async () => {
    await sql(`update employees set name = 'Sari', wrap_up_seconds = 99 where id = $1`, sari);
    expect((await entries())[0]).toMatchObject({ by: 'unknown', byEmployee: null, changes: [{ after: 99 }] });
  });

  it('forgets with an erased person what stood in their record and who was named in a reason, and keeps who did what', async () => {
    await change({ name: 'Sari Rahasia', contactPoints: { email: 'sari.rahasia@example.com' } }, 'Her new name');
    await hr.put(`/v1/employees/${sari}/rota-wishes`, { wishes: [{ kind: 'weekday-off', weekday: 1 }] });
    const wati = (await hr.post('/v1/employees', { name: 'Wati' })).body.employeeId as string;
    await hr.post(`/v1/employees/${wati}/deactivate`, {}, { 'sambung-why': 'Quarrelled with sari rahasia' });
    expect((await entries(`employee=${wati}`))[0]?.why).toBe('Quarrelled with sari rahasia');
    expect((await hr.delete(`/v1/employees/${sari}`)).status).toBe(204);
    const left = await entries(`employee=${sari}`);
    expect(left.find(({ kind, action }) => kind === 'employee' && action === 'erased')).toMatchObject({
      ...{ by: `person:${ratna}`, employee: { name: null }, changes: [] },
    });
    const [changed] = left.filter(({ kind, action }) => kind === 'employee' && action === 'changed');
    expect(changed).toMatchObject({ why: null, changes: [{ field: 'contactPoints' }, { field: 'name' }] });
    expect(left.flatMap(({ changes }) => changes.filter((each) => 'after' in each))).toEqual([]);
    const [deactivated] = await entries(`employee=${wati}`);
    expect(deactivated).toMatchObject({ why: null, changes: [{ field: 'active', before: true, after: false }] });
    for (const table of ['audit_entries', 'audit_values', 'audit_whys'])
      expect(JSON.stringify(await sql(`select * from ${table} where workspace = $1`, workspace))).not.toMatch(
        /rahasia/i,
      );
  });
});
