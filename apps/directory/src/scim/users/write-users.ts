import { Injectable } from '@nestjs/common';
import { DEFAULT_CAPACITY, DEFAULT_WRAP_UP_SECONDS } from '@sambung/contracts';
import { v7 as newId } from 'uuid';
import type { Change } from '../../change/change';
import { Changes } from '../../change/changes';
import { replaceEmployee } from '../../change/write-employee';
import type { Employee } from '../../domain/employee';
import { lockEmployees } from '../../persistence/lock-employees';
import type { Operation } from '../patch/operations';
import { patched } from '../patch/patch';
import { findResource } from '../resources/find-resources';
import { requireVersion, weakTag } from '../resources/precondition';
import { extensionsIn, readResource, writableKeys, writtenIn } from '../resources/read-resource';
import type { Resource } from '../resources/resource';
import { ResourceNotFound } from '../scim.errors';
import { USER_TYPE } from '../schemas/resource-type';
import { ENTERPRISE_USER } from '../schemas/user-schemas';
import { findIdentity, findUnclaimed, findWaitingForManager, NO_IDENTITY, saveIdentity } from './identity';
import type { Person, Written } from './interpret-user';
import { addUser, considerLeaver, considerUser, namesOf, saveUser } from './save-user';
import { takeOffThePlans } from './take-off-the-plans';
import { USERS } from './user-store';

export type Body = Readonly<Record<string, unknown>>;

/** People as identity providers write them: through the same rules, the same lock and the same events as everybody who changes the directory. */
@Injectable()
export class WriteUsers {
  constructor(private readonly changes: Changes) {}

  /**
   * Somebody new. Whom an import brought under the same employee number, and whom no client has claimed yet, is claimed instead of being added a second
   * time; so is whoever was deleted and comes back.
   */
  create(workspace: string, body: Body): Promise<Resource> {
    return this.changes.in(workspace, async (change) => {
      const said = readResource(USER_TYPE, body);
      const claimed = await this.unclaimed(change, said);
      const person = claimed ?? newPerson();
      const shown = claimed ? await findResource(change.manager, workspace, USERS, person.employee.id) : undefined;
      const before = shown ? writtenIn(USER_TYPE, shown) : new Map<string, unknown>();
      const wished = await considerUser(change, person, {
        before,
        after: new Map([...before, ['active', true], ...given(said)]),
      });
      if (claimed) await saveUser(change, claimed, wished);
      else await addUser(change, wished);
      await this.findReports(change, wished);
      return this.show(change, person.employee.id);
    });
  }

  /** What a body leaves out is removed; but an extension that it says nothing of, and whether somebody is active, stay as they are. */
  replace(workspace: string, id: string, body: Body, ifMatch: string | undefined): Promise<Resource> {
    const said = readResource(USER_TYPE, body);
    const extensions = extensionsIn(USER_TYPE, body);
    return this.change(workspace, id, ifMatch, (before) => {
      const stays = (key: string): boolean =>
        key === 'active'
          ? said.get('active') === undefined
          : key.includes(':') && !extensions.has(key.slice(0, key.lastIndexOf(':')));
      return new Map(writableKeys(USER_TYPE).map((key) => [key, stays(key) ? before.get(key) : said.get(key)]));
    });
  }

  /** What the operations name is changed, all of it or nothing. */
  patch(
    workspace: string,
    id: string,
    operations: readonly Operation[],
    ifMatch: string | undefined,
  ): Promise<Resource> {
    return this.change(workspace, id, ifMatch, (before) => patched(USER_TYPE, before, operations));
  }

  private change(
    workspace: string,
    id: string,
    ifMatch: string | undefined,
    wish: (before: Written) => Written,
  ): Promise<Resource> {
    return this.changes.in(workspace, async (change) => {
      const { person, resource } = await this.lock(change, id);
      requireVersion(ifMatch, weakTag(person.employee.version));
      const before = writtenIn(USER_TYPE, resource);
      const after = wish(before);
      const leaves = person.employee.active && after.get('active') === false;
      const wished = await (leaves ? considerLeaver : considerUser)(change, person, { before, after });
      if (await saveUser(change, person, wished)) await this.findReports(change, wished);
      return this.show(change, id);
    });
  }

  /**
   * Nobody's history goes because an identity provider deletes them: they are deactivated, no client sees them any more, and their user name is free.
   * Erasing somebody is for hr and admin, elsewhere.
   */
  remove(workspace: string, id: string, ifMatch: string | undefined): Promise<void> {
    return this.changes.in(workspace, async (change) => {
      const { person } = await this.lock(change, id);
      const { employee, identity } = person;
      requireVersion(ifMatch, weakTag(employee.version));
      if (employee.active) {
        await takeOffThePlans(change, employee);
        await replaceEmployee(change, employee, { ...employee, active: false, version: employee.version + 1 });
      }
      await saveIdentity(change.manager, workspace, id, { ...identity, managerSaid: null, deleted: true });
    });
  }

  private async lock(change: Change, id: string): Promise<{ person: Person; resource: Resource }> {
    const { manager, workspace } = change;
    const [employee] = await lockEmployees(manager, workspace, [id]);
    const resource = employee && (await findResource(manager, workspace, USERS, id));
    if (!employee || !resource) throw new ResourceNotFound('User');
    return { person: await personOf(change, employee), resource };
  }

  private async unclaimed(change: Change, said: Written): Promise<Person | undefined> {
    const { manager, workspace } = change;
    const id = await findUnclaimed(manager, workspace, {
      employeeNumber: said.get(`${ENTERPRISE_USER}:employeeNumber`) as string | undefined,
      externalId: said.get('externalId') as string | undefined,
    });
    const [employee] = id === undefined ? [] : await lockEmployees(manager, workspace, [id]);
    return employee && personOf(change, employee);
  }

  /** People of whom a client said that they report to this person, before this person was here. */
  private async findReports(change: Change, person: Person): Promise<void> {
    const { manager, workspace } = change;
    const waiting = await findWaitingForManager(manager, workspace, namesOf(person));
    for (const employee of await lockEmployees(manager, workspace, waiting)) {
      if (employee.id === person.employee.id || employee.managerId !== null) continue;
      const { identity } = await personOf(change, employee);
      await replaceEmployee(change, employee, {
        ...employee,
        managerId: person.employee.id,
        version: employee.version + 1,
      });
      await saveIdentity(manager, workspace, employee.id, { ...identity, managerSaid: null });
    }
  }

  private async show({ manager, workspace }: Change, id: string): Promise<Resource> {
    const resource = await findResource(manager, workspace, USERS, id);
    if (!resource) throw new ResourceNotFound('User');
    return resource;
  }
}

/** What was deleted by a client is as if it had never been said. */
async function personOf({ manager, workspace }: Change, employee: Employee): Promise<Person> {
  const identity = await findIdentity(manager, workspace, employee.id);
  return { employee, identity: identity && !identity.deleted ? identity : NO_IDENTITY };
}

function given(said: Written): [string, unknown][] {
  return [...said].filter(([, value]) => value !== undefined);
}

function newPerson(): Person {
  const employee: Employee = {
    id: newId(),
    externalId: null,
    name: '',
    roles: [],
    teamId: null,
    siteId: null,
    managerId: null,
    deputyId: null,
    skills: {},
    languages: {},
    contactPoints: {},
    workingHours: null,
    capacity: DEFAULT_CAPACITY,
    wrapUpSeconds: DEFAULT_WRAP_UP_SECONDS,
    tags: [],
    authorities: [],
    absences: [],
    active: true,
    version: 1,
  };
  return { employee, identity: NO_IDENTITY };
}
