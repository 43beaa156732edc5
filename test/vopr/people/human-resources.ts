import { DEFAULT_CAPACITY, type EmployeeBody } from '@sambung/contracts';
import { reasonOf, type Company } from '../directory/found-company';
import type { DirectoryInstance } from '../services/directory-instance';
import type { Callers } from './callers';

export const SENDERS = ['ani', 'rudi'];
export const SELLERS = ['sari', 'budi', 'citra'];
export const MANAGER = 'maya';
/** Stands in for the manager, so that plans which end with her never end with nobody, and is above her: at the second bounce there is somebody to ask. */
export const DEPUTY = 'tuti';
/** The one who may be erased: somebody has to stay. */
const ERASABLE = 'citra';
const WHATEVER_VERSION = '*';

export type StaffChange = 'leaves' | 'returns' | 'renamed' | 'plan' | 'erased' | 'hired' | 'all-again';
export const STAFF_CHANGES: readonly StaffChange[] = [
  ...(['leaves', 'returns', 'renamed', 'plan', 'erased', 'hired', 'all-again'] as const),
];

const body = (name: string, role: string, changes: Partial<EmployeeBody> = {}): EmployeeBody => ({
  ...{ externalId: null, name, roles: [role], teamId: null, siteId: null, managerId: MANAGER, deputyId: null },
  ...{ skills: [], languages: [{ language: 'id', level: 5 }], contactPoints: {}, workingHours: null },
  ...{ capacity: { ...DEFAULT_CAPACITY, units: 3 }, wrapUpSeconds: 0, tags: [], authorities: [], absences: [] },
  ...changes,
});

/** Two who send, three who sell, their manager and her deputy. */
export function theCompany(workspace: string, holdSeconds: number): Company {
  const person = (id: string, role: string, changes: Partial<EmployeeBody> = {}) => {
    const given = body(id, role, changes);
    return { ...given, id, skills: {}, languages: { id: 5 }, active: true, version: 1 };
  };
  return {
    workspace,
    employees: [
      person(MANAGER, 'manager', { managerId: DEPUTY, deputyId: DEPUTY }),
      person(DEPUTY, 'manager', { managerId: null }),
      ...SENDERS.map((id) => person(id, 'accountant')),
      ...SELLERS.map((id) => person(id, 'sales')),
    ],
    roles: [
      { key: 'manager', office: 'front' },
      { key: 'accountant', office: 'back' },
      { key: 'sales', office: 'front' },
    ],
    reasons: [
      { key: 'buy', holdSeconds },
      { key: 'unclear', holdSeconds: 60 },
    ],
    lastResort: MANAGER,
  };
}

/** Who says in the directory who works here: people leave, come back, are renamed, erased and hired, and the plan changes. */
export class HumanResources {
  /** Who sells here, or will once they come back. */
  readonly sellers = new Set(SELLERS);
  private readonly away = new Set<string>();
  private names = 0;

  constructor(
    private readonly company: Company,
    private readonly callers: Callers<DirectoryInstance>,
    private readonly pick: <One>(from: readonly One[]) => One,
  ) {}

  /** Somebody's desk opens with what they hear. */
  hired: (employeeId: string) => void = () => undefined;

  change(what: StaffChange, who: string): void {
    switch (what) {
      case 'leaves':
        return this.leave(who);
      case 'returns':
        return this.comeBack(who);
      case 'renamed':
        return this.rename(who);
      case 'plan':
        return this.changePlan(this.pick([10, 30, 60]));
      case 'erased':
        return this.erase(ERASABLE);
      case 'hired':
        return this.hire();
      case 'all-again':
        return sayAllAgain(this.company.workspace, this.callers);
    }
  }

  everybodyComesBack(): void {
    for (const each of this.away) this.comeBack(each);
  }

  private leave(who: string): void {
    this.away.add(who);
    this.insist(`${who} leaves`, (directory) => directory.leave.deactivate(this.company.workspace, who));
  }

  private comeBack(who: string): void {
    this.away.delete(who);
    this.insist(`${who} comes back`, (directory) => directory.leave.reactivate(this.company.workspace, who));
  }

  private rename(who: string): void {
    const name = `${who} ${(this.names += 1)}`;
    this.insist(`${who} is called ${name}`, (directory) =>
      directory.change.execute(this.company.workspace, who, { name }, WHATEVER_VERSION),
    );
  }

  private erase(who: string): void {
    this.sellers.delete(who);
    this.away.delete(who);
    this.insist(`${who} is erased`, (directory) => directory.erase.execute(this.company.workspace, who));
  }

  private hire(): void {
    const name = `Baru ${(this.names += 1)}`;
    this.callers.insist({
      what: `${name} is hired`,
      ask: (directory) => directory.add.execute(this.company.workspace, body(name, 'sales')),
      answered: ({ id }) => {
        this.sellers.add(id);
        this.hired(id);
      },
    });
  }

  private changePlan(holdSeconds: number): void {
    const { id, version: _, steps, lastResort, ...reason } = reasonOf(this.company, { key: 'buy', holdSeconds });
    const plan = { ...reason, plan: { steps, lastResort: { employeeId: lastResort } } };
    this.insist(`the plan holds ${holdSeconds} s`, (directory) =>
      directory.reasons.replace(this.company.workspace, id as string, plan as never, WHATEVER_VERSION),
    );
  }

  private insist(what: string, ask: (directory: DirectoryInstance) => Promise<unknown>): void {
    this.callers.insist({ what, ask });
  }
}

export function sayAllAgain(
  workspace: string,
  callers: Callers<DirectoryInstance>,
  answered: () => void = () => undefined,
): void {
  callers.insist({ what: 'say everything again', ask: (directory) => directory.republish.now(workspace), answered });
}
