import { Injectable } from '@nestjs/common';
import { Forbidden } from '@sambung/contracts';
import { Clock, Database, everyRow, type JsonMember, type Principal } from '@sambung/platform';
import { EmployeeNotFound } from '../domain/directory.errors';
import { findEmployee } from '../persistence/find-employee';
import { findKept, KEPT_OF_PERSON, type KeptOfPerson } from '../persistence/export/kept-of-person';
import { lookAs } from '../persistence/self-assessments/self-assessments';

/** What is kept of somebody is given to themself and to hr. */
export class ExportNotYours extends Forbidden {
  readonly code = 'export.not-yours';
  constructor() {
    super('What is kept of somebody is given to themself, signed in, and by hr to whom they ask for it.');
  }
}

/** Theirs alone: what somebody answered about themself is not hr's unless they share it, and then hr reads it there. */
const PRIVATE: ReadonlySet<KeptOfPerson> = new Set(['selfAssessments']);

/** Where the other services give their part, to the person alone. */
const ELSEWHERE = [
  { service: 'front-desk', path: '/v1/desk/export' },
  { service: 'routing', path: '/v1/routing/export' },
];

/** Everything that the directory keeps of one person, read while it is sent. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws ExportNotYours, EmployeeNotFound. */
  async execute(asker: Principal, employeeId: string): Promise<Readonly<Record<string, JsonMember>>> {
    const isTheirs = asker.employeeId === employeeId;
    if (asker.kind !== 'person' || !(isTheirs || asker.roles.has('hr'))) throw new ExportNotYours();
    const whose = { workspace: asker.workspace, employeeId };
    const found = await this.database.inWorkspace(asker.workspace, (manager) =>
      findEmployee(manager, asker.workspace, employeeId),
    );
    if (!found) throw new EmployeeNotFound();
    const names = (Object.keys(KEPT_OF_PERSON) as KeptOfPerson[]).filter((name) => isTheirs || !PRIVATE.has(name));
    const lists = names.map((name) => [name, this.rows(whose, name)] as const);
    return {
      ...{ service: 'directory', employeeId, exportedAt: new Date(this.clock.now()).toISOString() },
      ...Object.fromEntries(lists),
      ...(isTheirs && { elsewhere: ELSEWHERE }),
    };
  }

  private async *rows(
    whose: { readonly workspace: string; readonly employeeId: string },
    name: KeptOfPerson,
  ): AsyncGenerator {
    const page = (after: string | undefined, limit: number) =>
      this.database.inWorkspace(whose.workspace, async (manager) => {
        if (PRIVATE.has(name)) await lookAs(manager, { employeeId: whose.employeeId, isHr: false });
        return findKept(manager, whose, name, after, limit);
      });
    for await (const { row } of everyRow(page)) yield row;
  }
}
