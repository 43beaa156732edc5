import { Injectable } from '@nestjs/common';
import { Clock, Database, everyRow, type JsonMember, type Principal } from '@sambung/platform';
import { withoutContact } from '../domain/without-contact';
import { employeeOf } from '../know-callers/employee-of';
import { requireEmployee } from '../know-callers/require-employee';
import { findKept, KEPT_OF_PERSON, type KeptOfPerson, type KeptRow } from '../persistence/kept-of-person';

/** What front-desk keeps of whoever asks: what they handed over and took, and nothing that names or reaches a contact. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws EmployeeMissing, EmployeeNotFound. */
  async execute(principal: Principal): Promise<Readonly<Record<string, JsonMember>>> {
    const employeeId = employeeOf(principal);
    const { workspace } = principal;
    await this.database.inWorkspace(workspace, (manager) => requireEmployee(manager, workspace, employeeId));
    const lists = (Object.keys(KEPT_OF_PERSON) as KeptOfPerson[]).map(
      (name) => [name, this.rows({ workspace, employeeId }, name)] as const,
    );
    const exportedAt = new Date(this.clock.now()).toISOString();
    return { service: 'front-desk', employeeId, exportedAt, ...Object.fromEntries(lists) };
  }

  private async *rows(
    whose: { readonly workspace: string; readonly employeeId: string },
    name: KeptOfPerson,
  ): AsyncGenerator<KeptRow['row']> {
    const page = (after: string | undefined, limit: number) =>
      this.database.inWorkspace(whose.workspace, (manager) => findKept(manager, whose, name, after, limit));
    for await (const { row } of everyRow(page)) yield name === 'assists' ? ownWords(row) : row;
  }
}

function ownWords({ contactName, note, answer, ...assist }: KeptRow['row']): KeptRow['row'] {
  const contact = { contactName: typeof contactName === 'string' ? contactName : null };
  const own = (said: unknown): string | null => (typeof said === 'string' ? withoutContact(said, contact) : null);
  return { ...assist, note: own(note), answer: own(answer) };
}
