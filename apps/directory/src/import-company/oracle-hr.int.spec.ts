import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const folder = join(__dirname, '../../../../data/oracle-hr');
const FILES = ['employees.csv', 'departments.csv', 'jobs.csv', 'locations.csv'];

describe('Oracle’s HR sample company', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let first: Answer;
  const sent = async (change: (files: Record<string, string>) => void = () => undefined) => {
    const files = Object.fromEntries(
      await Promise.all(FILES.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
    );
    change(files);
    return { mapping: await readFile(join(folder, 'mapping.yaml'), 'utf8'), files };
  };
  const person = async (externalId: string) => {
    const { body } = await hr.get(`/v1/employees?externalId=${externalId}`);
    return (await hr.get(`/v1/employees/${body.employees[0].employeeId}`)).body;
  };

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    first = await hr.post('/v1/imports', await sent());
  });
  afterAll(() => directory.stop());

  it('imports in one go', () => {
    expect(first.body).toMatchObject({ status: 'done', problems: [] });
    expect(first.status).toBe(201);
    expect(first.body.employees).toEqual({ created: 107, changed: 0, unchanged: 0, deactivated: 0 });
    expect(first.body.teams.created).toBe(27);
    expect(first.body.sites.created).toBe(23);
  });
});
