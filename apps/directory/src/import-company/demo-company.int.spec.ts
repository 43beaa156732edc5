import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { EmployeeState, WeeklyHours } from '@sambung/contracts';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const folder = join(__dirname, '../../../../data/demo');
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

const ALWAYS_THERE = ['sales-representative', 'customer-service-representative', 'front-office-manager'];

describe('the demo company', () => {
  let directory: DirectoryUnderTest;
  let hr: Caller;
  let answer: Answer;
  let people: EmployeeState[];

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    const workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const files = { 'karyawan.csv': await read('karyawan.csv'), 'cabang.csv': await read('cabang.csv') };
    answer = await hr.post('/v1/imports', { mapping: await read('mapping.yaml'), files });
    const events = await directory.events(workspace);
    people = events.filter(({ name }) => name === 'employee.changed').map(({ data }) => data as EmployeeState);
  });
  afterAll(() => directory.stop());

  it('imports without a fault', () => {
    expect(answer.body).toMatchObject({
      status: 'done',
      problems: [],
      warnings: [],
      employees: { created: 44 },
      sites: { created: 4 },
      teams: { created: 9 },
    });
  });

  it('makes every reason of the seed catalogue live', async () => {
    const { body } = await hr.get('/v1/reasons');
    expect(body.reasons).toHaveLength(15);
  });

  it('has a seller, a helper and a manager on shift in every hour of the week, so that it can be tried at night', () => {
    const monday = DateTime.fromISO('2026-11-16T00:30', { zone: 'Asia/Jakarta' });
    const hours = Array.from({ length: 7 * 24 }, (_, hour) => monday.plus({ hours: hour }));
    const missing = hours.flatMap((moment) => {
      const onShift = people.filter(({ workingHours }) => isOnShift(workingHours, moment));
      const roles = new Set(onShift.flatMap((person) => person.roles.map(({ role }) => role)));
      return ALWAYS_THERE.filter((role) => !roles.has(role)).map(
        (role) => `${role} at ${moment.toFormat('ccc HH:mm')}`,
      );
    });
    expect(missing).toEqual([]);
  });
});

function isOnShift(hours: WeeklyHours | null, moment: DateTime): boolean {
  if (!hours) return true;
  const local = moment.setZone(hours.timeZone);
  const clock = local.toFormat('HH:mm');
  return hours.weekly.some(({ day, from, to }) => day === local.weekday && from <= clock && clock < to);
}
