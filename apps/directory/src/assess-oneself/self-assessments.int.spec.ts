import { Database } from '@sambung/platform';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';
import { ITEMS } from '../domain/self-assessment/items';
import { lookAs } from '../persistence/self-assessments/self-assessments';

const ALL = Object.fromEntries(ITEMS.map(({ id }) => [id, 4]));
const HALF = Object.fromEntries(ITEMS.slice(0, Math.ceil(ITEMS.length / 2)).map(({ id }) => [id, 2]));
/** A skill nobody is stated to have: where it turns up, it comes from answers. */
const SECRET = { 'network-administration': 1 };

describe('a self-assessment', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  const as: Record<string, Caller> = {};
  const ids: Record<string, string> = {};

  const done = async (who: string, answers: object = ALL, skills: object = {}): Promise<Answer> => {
    await as[who]!.put('/v1/self-assessments/draft', { answers, skills });
    return as[who]!.post('/v1/self-assessments/draft/finish');
  };
  const shared = (reader: string, who = 'Sari'): Promise<Answer> =>
    as[reader]!.get(`/v1/employees/${ids[who] ?? ''}/self-assessments`);
  const share = (id: unknown, body: object): Promise<Answer> =>
    as['Sari']!.put(`/v1/self-assessments/${String(id)}/sharing`, body);
  const rowsSeenBy = (employeeId: string | undefined, isHr: boolean): Promise<number[]> =>
    directory.service.app.get(Database).inWorkspace(workspace, async (manager) => {
      await lookAs(manager, { employeeId, isHr });
      const counts = await manager.query<{ n: number }[]>(
        `select (select count(*) from self_assessments) as n union all select (select count(*) from self_assessment_answers)`,
      );
      return counts.map(({ n }) => n);
    });

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    as['hr'] = await directory.as(workspace, ['hr']);
    as['admin'] = await directory.as(workspace, ['admin']);
    const add = async (name: string, role: string, more: object = {}): Promise<void> => {
      ids[name] = (await as['hr']!.post('/v1/employees', { name, ...more })).body.employeeId as string;
      as[name] = await directory.as(workspace, [role], ids[name]);
    };
    await add('Direktur', 'manager');
    await add('Ratna', 'manager', { managerId: ids['Direktur'] });
    await add('Sari', 'front-office', { managerId: ids['Ratna'], roles: ['cashier'] });
    await add('Budi', 'back-office', { managerId: ids['Ratna'], roles: ['accountant'] });
  });

  it('asks about temperament, interests, preferences and the skills that roles want, in both languages', async () => {
    const { body } = await as['Sari']!.get('/v1/self-assessments/questions');
    expect(body.items).toHaveLength(ITEMS.length);
    expect(body.items[0]).toEqual({
      ...{ item: 'sociability-1', part: 'temperament' },
      text: { id: 'Saya menghidupkan suasana saat berkumpul.', en: 'Am the life of the party.' },
    });
    expect((body.skills as { skill: string }[]).map(({ skill }) => skill)).toContain('patience');
    expect(body.introduction.id).toContain('milik Anda');
  });

  it('can be left and gone on with, and what was taken back is gone', async () => {
    expect((await as['Sari']!.get('/v1/self-assessments/draft')).body).toMatchObject({ answered: 0, savedAt: null });
    await as['Sari']!.put('/v1/self-assessments/draft', { answers: { 'warmth-1': 5 }, skills: { patience: 4 } });
    await as['Sari']!.put('/v1/self-assessments/draft', { answers: { 'warmth-2': 1 } });
    expect((await as['Sari']!.get('/v1/self-assessments/draft')).body).toMatchObject({
      ...{ answers: { 'warmth-2': 1 }, skills: {}, answered: 1, of: ITEMS.length },
    });
    expect((await as['Sari']!.post('/v1/self-assessments/draft/finish')).body.code).toBe(
      'self-assessment.too-little-answered',
    );
    await as['Sari']!.delete('/v1/self-assessments/draft');
    expect((await as['Sari']!.get('/v1/self-assessments/draft')).body).toMatchObject({ answered: 0 });
  });

  it('says which office and roles suit somebody and why, and older ones stay to compare with', async () => {
    const first = await done('Sari', ALL, { numeracy: 3 });
    expect(first.status).toBe(201);
    expect(first.body.result.office.words.id).toMatch(/front office/i);
    expect(first.body.result.roles.length).toBeGreaterThan(5);
    await done('Sari', HALF);
    const { body } = await as['Sari']!.get('/v1/self-assessments');
    const results = body.selfAssessments as { answers: object; result: unknown }[];
    expect(results.map(({ answers }) => answers)).toEqual([HALF, ALL]);
    expect(results[1]?.result).toEqual(first.body.result);
    const own = `/v1/self-assessments/${String(first.body.selfAssessmentId)}`;
    expect((await as['Sari']!.delete(own)).status).toBe(204);
    expect((await as['Sari']!.get(own)).body.code).toBe('self-assessment.not-found');
  });

  it('refuses answers to what is not asked', async () => {
    const answer = await as['Sari']!.put('/v1/self-assessments/draft', {
      answers: { 'neuroticism-1': 3 },
      skills: { juggling: 2 },
    });
    expect([answer.body.code, answer.body.errors]).toEqual([
      'self-assessment.answers-unknown',
      [
        expect.objectContaining({ path: 'body.answers.neuroticism-1' }),
        expect.objectContaining({ path: 'body.skills.juggling' }),
      ],
    ]);
    expect((await as['Sari']!.put('/v1/self-assessments/draft', { answers: { 'warmth-1': 6 } })).status).toBe(400);
  });

  it('is seen by nobody else, whoever they are, not even that it is there', async () => {
    const { body } = await done('Sari');
    const its = `/v1/self-assessments/${String(body.selfAssessmentId)}`;
    for (const reader of ['Direktur', 'Ratna', 'hr']) {
      expect((await shared(reader)).body.code).toBe('self-assessment.nothing-shared');
      const [here, none] = [await shared(reader), await shared(reader, 'Budi')];
      expect([none.status, none.body.code, none.body.detail]).toEqual([404, here.body.code, here.body.detail]);
    }
    expect((await shared('admin')).status).toBe(403);
    expect((await shared('Budi')).status).toBe(403);
    for (const stranger of ['Budi', 'Ratna']) {
      expect((await as[stranger]!.get(its)).body.code).toBe('self-assessment.not-found');
      expect((await as[stranger]!.put(`${its}/sharing`, { with: ['hr'] })).body.code).toBe('self-assessment.not-found');
      expect((await as[stranger]!.delete(its)).body.code).toBe('self-assessment.not-found');
    }
    expect((await as['hr']!.get('/v1/self-assessments')).body).toEqual({ selfAssessments: [] });
    expect((await as['hr']!.get('/v1/self-assessments/draft')).body.code).toBe('employee.missing');
    expect((await as['Sari']!.get(its)).status).toBe(200);
  });

  it('is shared with the manager or hr as its owner says, with or without the answers, and taken back', async () => {
    const { body } = await done('Sari', ALL, SECRET);
    const id: unknown = body.selfAssessmentId;
    expect((await share(id, { with: ['manager'] })).body.sharing).toEqual({ with: ['manager'], answers: false });
    const seen = await shared('Ratna');
    expect(seen.body.selfAssessments).toMatchObject([{ selfAssessmentId: id, result: body.result as object }]);
    expect(Object.keys(seen.body.selfAssessments[0] as object)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/answers|skills|sharing/)]),
    );
    for (const reader of ['Direktur', 'hr']) expect((await shared(reader)).status).toBe(404);

    await share(id, { with: ['hr'], answers: true });
    expect((await shared('hr')).body.selfAssessments).toMatchObject([{ answers: ALL, skills: SECRET }]);
    expect((await shared('Ratna')).status).toBe(404);

    await share(id, { with: [], answers: true });
    for (const reader of ['Ratna', 'hr']) expect((await shared(reader)).status).toBe(404);
  });

  it('shared with a manager is not meant for the next one, nor for the old one any longer', async () => {
    const { body } = await done('Sari');
    await share(body.selfAssessmentId, { with: ['manager'] });
    await as['hr']!.patch(`/v1/employees/${ids['Sari'] ?? ''}`, { managerId: ids['Direktur'] }, '*');
    for (const reader of ['Direktur', 'Ratna']) expect((await shared(reader)).status).toBe(404);
    await as['hr']!.patch(`/v1/employees/${ids['Sari'] ?? ''}`, { managerId: null }, '*');
    expect((await share(body.selfAssessmentId, { with: ['manager'] })).body.code).toBe('self-assessment.no-manager');
  });

  it('is kept from others by the database itself, whatever a statement forgets to ask', async () => {
    const { body } = await done('Sari');
    await as['Sari']!.put('/v1/self-assessments/draft', { answers: { 'warmth-1': 5 } });
    await share(body.selfAssessmentId, { with: ['hr', 'manager'] });
    expect(await rowsSeenBy(ids['Sari'], false)).toEqual([2, 2]);
    expect(await rowsSeenBy(undefined, true)).toEqual([1, 0]);
    expect(await rowsSeenBy(ids['Ratna'], false)).toEqual([1, 0]);
    for (const nobody of [ids['Budi'], ids['Direktur'], undefined])
      expect(await rowsSeenBy(nobody, false)).toEqual([0, 0]);
    const forgetful = directory.service.app
      .get(Database)
      .inWorkspace(workspace, (manager) => manager.query<unknown[]>('select * from self_assessment_answers'));
    expect(await forgetful).toEqual([]);
    const forged = directory.service.app.get(Database).inWorkspace(workspace, async (manager) => {
      await lookAs(manager, { employeeId: ids['Ratna'], isHr: true });
      await manager.query(`update self_assessments set shares_answers = true`);
      return manager.query<unknown[]>('select * from self_assessment_answers');
    });
    expect(await forged).toEqual([]);
  });

  it('goes with the person, and leaves nothing in any event', async () => {
    const { body } = await done('Sari', ALL, SECRET);
    await share(body.selfAssessmentId, { with: ['manager', 'hr'], answers: true });
    const said = JSON.stringify(await directory.events(workspace));
    for (const trace of [
      ...ITEMS.map(({ id }) => id),
      'network-administration',
      String(body.selfAssessmentId),
      'selfAssessment',
    ])
      expect(said).not.toContain(`"${trace}`);
    await as['hr']!.delete(`/v1/employees/${ids['Sari'] ?? ''}`);
    for (const table of ['self_assessments', 'self_assessment_answers'])
      expect(
        await directory.service.dataSource.query(`select * from ${table} where workspace = $1`, [workspace]),
      ).toEqual([]);
  });
});
