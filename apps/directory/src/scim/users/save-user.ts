import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '@sambung/contracts';
import type { Change } from '../../change/change';
import { checkEmployee } from '../../change/check-employee';
import { addEmployee, replaceEmployee } from '../../change/write-employee';
import { updateEmployee } from '../../persistence/update-employee';
import { NotUnique } from '../scim.errors';
import { ENTERPRISE_USER } from '../schemas/user-schemas';
import { findByAnyName, isNameTaken, saveIdentity } from './identity';
import { interpretUser, type Person, type Written } from './interpret-user';
import { loadKnownNames } from './known-names';
import { takeOffThePlans } from './take-off-the-plans';

export interface Wish {
  readonly before: Written;
  readonly after: Written;
}

/** What somebody would be after a client's wish, by every rule. Nothing is written. Throws what refuses it. */
export async function considerUser(change: Change, person: Person, { before, after }: Wish): Promise<Person> {
  const known = await loadKnownNames(change);
  const managerId = await managerIn(change, after);
  const wished = interpretUser(person, { before, after, known, managerId });
  const { userName } = wished.identity;
  if (userName !== null && (await isNameTaken(change.manager, change.workspace, userName, person.employee.id)))
    throw new NotUnique(
      `Somebody else has the user name “${userName}”, in whatever letter case. Find them by userName, or choose another.`,
    );
  await checkEmployee(change, wished.employee);
  return wished;
}

/** Of a leaver the one thing that matters is that they leave: whatever else is wrong with the request is not done, and does not hold it up. */
export async function considerLeaver(change: Change, person: Person, wish: Wish): Promise<Person> {
  try {
    return await considerUser(change, person, wish);
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
    return { ...person, employee: { ...person.employee, active: false } };
  }
}

/** Writes what was considered; what is as it was is no new version, and what no other service knows is no event. Returns whether anything was written. */
export async function saveUser(change: Change, before: Person, after: Person): Promise<boolean> {
  const isOther = !isDeepStrictEqual(before.employee, after.employee);
  if (!isOther && isDeepStrictEqual(before.identity, after.identity)) return false;
  const raised = { ...after.employee, version: before.employee.version + 1 };
  if (before.employee.active && !raised.active) await takeOffThePlans(change, before.employee);
  if (isOther) await replaceEmployee(change, before.employee, raised);
  else await updateEmployee(change.manager, change.workspace, raised);
  await saveIdentity(change.manager, change.workspace, raised.id, after.identity);
  return true;
}

export async function addUser(change: Change, { employee, identity }: Person): Promise<void> {
  await addEmployee(change, employee);
  await saveIdentity(change.manager, change.workspace, employee.id, identity);
}

/** Everything that a client may say of somebody's manager when it means this person. */
export function namesOf({ employee, identity }: Person): string[] {
  return [employee.id, identity.userName, identity.externalId, employee.externalId].filter((name) => name !== null);
}

async function managerIn({ manager, workspace }: Change, after: Written): Promise<string | undefined> {
  const said = after.get(`${ENTERPRISE_USER}:manager`) as { readonly value?: string } | undefined;
  if (said?.value === undefined) return undefined;
  const [id] = await findByAnyName(manager, workspace, said.value);
  return id;
}
