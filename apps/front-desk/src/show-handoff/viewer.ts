import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { isAbove } from '../persistence/people-above';
import type { Standing } from '../domain/standing';
import { holderOf, receiverOf } from '../domain/standing';

/**
 * As what somebody looks at a handoff; undefined: it is not theirs to see. `former`: they have just given up their part (declined it), and
 * are shown what became of that without the contact.
 */
export type Viewer = 'part' | 'manager' | 'integration' | 'former';

interface Looked {
  readonly senderId: string;
  readonly involved: readonly string[];
  readonly standing: Standing;
}

/** Sender, receiver, who passed the contact on, and whoever is asked; the managers of the first three; an integration by its scope. */
export async function viewerOf(
  manager: EntityManager,
  principal: Principal,
  handoff: Looked,
): Promise<Viewer | undefined> {
  const { workspace, employeeId, roles } = principal;
  if (employeeId === undefined) return roles.has('integration') ? 'integration' : undefined;
  if (handoff.involved.includes(employeeId)) return 'part';
  if (!roles.has('manager')) return undefined;
  const receiver = receiverOf(handoff.standing);
  const people = [handoff.senderId, holderOf(handoff.standing), ...(receiver === null ? [] : [receiver])];
  return (await isAbove(manager, workspace, employeeId, people)) ? 'manager' : undefined;
}
