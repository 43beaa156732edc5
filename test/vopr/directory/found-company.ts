import type { Employee } from '../../../apps/directory/src/domain/employee';
import { employeeValues } from '../../../apps/directory/src/persistence/insert-employee';
import { keyOf, Parameters } from '../front-desk/statement';
import type { Row, Tables } from '../storage/tables';
import { rowKey } from './kept-rows';
import { employeeRow } from './statements-of-directory';

/** A company as it stands in the directory's tables before the first thing happens; everything of it is due to be said. */
export interface Company {
  readonly workspace: string;
  readonly employees: readonly Employee[];
  readonly roles: readonly { readonly key: string; readonly office: 'front' | 'back' }[];
  /** Keys of reasons, and how long (s) their one step holds before the last resort is asked. */
  readonly reasons: readonly { readonly key: string; readonly holdSeconds: number }[];
  readonly lastResort: string;
}

export function foundCompany(tables: Tables, company: Company): void {
  const { workspace, employees, roles } = company;
  const put = (table: string, row: Row): void => {
    tables.committed(table).set(rowKey({ workspace, ...row }), { workspace, ...row });
  };
  put('WorkspaceRow', {
    ...{ timeZone: 'Asia/Jakarta', learnedRates: false, version: 1, region: 'ID' },
    ...{ republishDue: new Date(0), republishKind: null, republishAfter: null, republishedAt: null },
  });
  for (const { key, office } of roles) put('RoleRow', { key, office, name: { id: key, en: key }, version: 1 });
  for (const reason of company.reasons) put('ReasonRow', { ...reasonOf(company, reason), version: 1 });
  for (const employee of employees)
    tables
      .committed('employees')
      .set(keyOf(workspace, employee.id), employeeRow(new Parameters(employeeValues(workspace, employee))));
}

/** The first step asks whoever sells. */
export const reasonOf = ({ lastResort }: Company, { key, holdSeconds }: Company['reasons'][number]): Row => ({
  ...{ id: `reason-${key}`, key, name: { id: `Ingin ${key}`, en: `Wants to ${key}` }, shortAnswer: null, alsoSaid: [] },
  ...{ priority: 50, steps: [{ criteria: { role: 'sales' }, holdSeconds }], lastResort, active: true },
});
