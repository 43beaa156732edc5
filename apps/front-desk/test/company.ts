import type { EventData, EventName } from '@sambung/contracts';
import type { ScriptedNeighbours, Told } from './scripted-neighbours';

type Employee = EventData<'employee.changed'>;

export const SITE = 'site-jakarta';

/** An employee, valid by default. */
export function anEmployee(employeeId: string, changes: Partial<Employee> = {}): Employee {
  const name = `${employeeId.slice(0, 1).toUpperCase()}${employeeId.slice(1)}`;
  return {
    employeeId,
    name,
    active: true,
    roles: [{ role: 'sales-representative', office: 'front', name: { id: 'Penjualan', en: 'Sales' } }],
    teamId: null,
    siteId: SITE,
    managerId: null,
    deputyId: null,
    skills: [],
    languages: [],
    contactPoints: { extension: `2${employeeId.length}0`, counter: 'Counter 3' },
    workingHours: null,
    capacity: { units: 1, weights: { phone: 1 } },
    wrapUpSeconds: 0,
    ...changes,
  };
}

/** Ani keeps the books; Sari and Budi sell; Maya manages Sari; Joko left. */
export async function foundCompany(neighbours: ScriptedNeighbours, workspace: string): Promise<void> {
  const accountant = { role: 'accountant', office: 'back', name: { id: 'Akuntan', en: 'Accountant' } } as const;
  const employees = [
    anEmployee('ani', { roles: [accountant] }),
    anEmployee('sari', { managerId: 'maya' }),
    anEmployee('budi'),
    anEmployee('maya'),
    anEmployee('joko', { active: false }),
  ];
  const state = { workspace, name: 'employee.changed' } as const;
  await neighbours.sayAll([
    {
      workspace,
      name: 'site.changed',
      subject: SITE,
      data: {
        siteId: SITE,
        key: 'jakarta',
        name: 'Jakarta',
        timeZone: 'Asia/Jakarta',
        fallbackNumber: null,
        active: true,
      },
    },
    {
      workspace,
      name: 'team.changed',
      subject: 'team-sales',
      data: {
        teamId: 'team-sales',
        key: 'sales',
        name: { id: 'Penjualan', en: 'Sales' },
        office: 'front',
        managerId: 'maya',
        openingHours: null,
        active: true,
      },
    },
    ...['buy', 'unclear', 'closed'].map((key) => reason(workspace, key)),
    ...employees.map((data) => ({ ...state, subject: data.employeeId, data })),
  ]);
}

function reason(workspace: string, key: string): { name: EventName } & Told<'reason.changed'> {
  return {
    workspace,
    name: 'reason.changed',
    subject: `reason-${key}`,
    data: {
      reasonId: `reason-${key}`,
      key,
      name: { id: `Alasan ${key}`, en: `Reason ${key}` },
      shortAnswer: null,
      priority: 50,
      plan: { steps: [], lastResort: { employeeId: 'maya' } },
      active: key !== 'closed',
    },
  };
}
