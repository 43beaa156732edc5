import type { WhoHandlesAnswer } from '@sambung/contracts';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('who handles this?', () => {
  let directory: DirectoryUnderTest;
  let hr: Caller;
  let free: string;
  const ask = async (q: string): Promise<WhoHandlesAnswer['matters']> =>
    ((await hr.get(`/v1/who-handles?q=${encodeURIComponent(q)}`)).body as WhoHandlesAnswer).matters;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    const workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const boss = await hr.post('/v1/employees', { name: 'Rina', roles: ['back-office-manager'] });
    const add = async (name: string, role: string): Promise<string> => {
      const answer = await hr.post('/v1/employees', { name, roles: [role], managerId: boss.body.employeeId as string });
      return answer.body.employeeId as string;
    };
    await add('Ani', 'accountant');
    free = await add('Siti', 'accountant');
    await add('Dewi', 'payroll');
    const state = { offerable: true, availability: 'Available', expiresAt: null };
    await directory.service.dataSource.query(`insert into presence values ($1, $2, true, $3)`, [
      workspace,
      free,
      state,
    ]);
    await hr.post('/v1/reasons', {
      key: 'payslip',
      name: { id: 'Slip gaji', en: 'Payslip' },
      shortAnswer: { id: 'Slip gaji ada di portal.', en: 'Payslips are in the portal.' },
      plan: { steps: [{ criteria: { role: 'payroll' }, holdSeconds: 30 }], lastResort: { employeeId: free } },
    });
  });
  afterAll(() => directory.stop());

  it.each(['piutang', 'siapa yang mengurus piutang?', 'who handles receivables', 'Receivabels'])(
    'is answered for “%s” by whoever does it, who is free first',
    async (q) => {
      const [first] = await ask(q);
      expect(first).toMatchObject({ kind: 'duty', key: 'payables-and-receivables' });
      expect(first?.people.map(({ name, available }) => [name, available])).toEqual([
        ['Siti', true],
        ['Ani', false],
      ]);
    },
  );

  it('is answered at once where the reason has a short answer, in both languages', async () =>
    expect((await ask('slip gaji'))[0]).toMatchObject({
      kind: 'reason',
      key: 'payslip',
      shortAnswer: { id: 'Slip gaji ada di portal.', en: 'Payslips are in the portal.' },
      people: [{ name: 'Dewi' }],
    }));

  it('is answered as people talk, not only as the catalogue is called', async () => {
    expect((await ask('karyawan menanyakan SPT dan NPWP'))[0]).toMatchObject({ key: 'national-tax' });
    expect((await ask('somebody had an accident'))[0]).toMatchObject({ key: 'workers-compensation' });
  });

  it('is answered by what a company says that people say, until it says otherwise', async () => {
    const reason = {
      key: 'service-visit',
      name: { id: 'Kunjungan layanan', en: 'Service visit' },
      plan: { steps: [{ criteria: { role: 'payroll' }, holdSeconds: 30 }], lastResort: { employeeId: free } },
    };
    expect(await ask('kulkasku mendesis')).toEqual([]);
    const { body } = await hr.post('/v1/reasons', { ...reason, alsoSaid: ['kulkas', 'Mendesis keras'] });
    const first = async (q: string) => (await ask(q))[0]?.key;
    expect([await first('kulkasku mendesis'), await first('keras')]).toEqual(['service-visit', 'service-visit']);
    expect((await hr.get('/v1/reasons?q=mendes')).body.reasons).toMatchObject([{ key: 'service-visit' }]);
    const path = `/v1/reasons/${String(body.reasonId)}`;
    expect((await hr.put(path, { ...reason, priority: 60 }, '"1"')).body.alsoSaid).toEqual([
      'kulkas',
      'Mendesis keras',
    ]);
    expect((await hr.put(path, { ...reason, priority: 60, alsoSaid: [] }, '"2"')).body).toMatchObject({ alsoSaid: [] });
    expect(await ask('kulkasku mendesis')).toEqual([]);
  });

  it('is answered by nobody where nobody does it, and draft reasons are no answer', async () => {
    expect(await ask('roket')).toEqual([]);
    expect((await ask('lamaran kerja')).map(({ key }) => key)).not.toContain('job-application');
  });
});
