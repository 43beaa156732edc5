import { Conflict } from '@sambung/contracts';
import { namesPerson } from '../domain/replace-in-plan';
import { ReasonRow } from '../persistence/rows';
import type { Change } from './change';

/** Plans, live or not, still name the person who is to be erased. */
class EmployeeIsNamedInPlans extends Conflict {
  readonly code = 'employee.named-in-plans';
  readonly extensions: { readonly plans: readonly { reasonId: string; key: string }[] };
  constructor(plans: readonly { reasonId: string; key: string }[]) {
    super(
      `Plans name this person: ${plans.map(({ key }) => key).join(', ')}. Send \`replacement\` with the id of somebody who takes their place, or change the plans first.`,
    );
    this.extensions = { plans };
  }
}

/** Refuses to go on while any plan names somebody. */
export async function requireUnnamed({ manager, workspace }: Change, personId: string): Promise<void> {
  const all = await manager.findBy(ReasonRow, { workspace });
  const naming = all.filter((reason) => namesPerson(reason, personId));
  if (naming.length > 0) throw new EmployeeIsNamedInPlans(naming.map(({ id, key }) => ({ reasonId: id, key })));
}
