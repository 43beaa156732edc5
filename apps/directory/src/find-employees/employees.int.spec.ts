import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('the people of a company', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
  });

  const add = async (body: object): Promise<string> => {
    const answer = await hr.post('/v1/employees', body);
    expect(answer.body).toMatchObject({ employeeId: expect.any(String) });
    return answer.body.employeeId as string;
  };

  it('grow by one when hr adds somebody, and the others are told in the same transaction', async () => {
    const id = await add({
      name: 'Sari Dewi',
      roles: ['sales-representative'],
      skills: [{ skill: 'friendliness', level: 4 }],
    });
    expect((await hr.get(`/v1/employees/${id}`)).body).toMatchObject({
      name: 'Sari Dewi',
      offices: ['front'],
      skills: ['friendliness'],
      available: false,
      details: { skillLevels: [{ skill: 'friendliness', level: 4 }], version: 1 },
    });
    expect(await directory.events(workspace)).toMatchObject([
      {
        name: 'employee.changed',
        subject: id,
        data: { name: 'Sari Dewi', roles: [{ role: 'sales-representative', office: 'front' }] },
      },
    ]);
  });
});
