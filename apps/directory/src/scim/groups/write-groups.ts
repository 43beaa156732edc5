import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Change } from '../../change/change';
import { Changes } from '../../change/changes';
import type { Team } from '../../domain/catalogue';
import { TeamRow } from '../../persistence/rows';
import type { Operation } from '../patch/operations';
import { patched } from '../patch/patch';
import { findResource } from '../resources/find-resources';
import { requireVersion } from '../resources/precondition';
import { extensionsIn, readResource, writtenIn } from '../resources/read-resource';
import { valueAt, type Resource } from '../resources/resource';
import { ResourceNotFound } from '../scim.errors';
import { SAMBUNG_GROUP } from '../schemas/group-schemas';
import { GROUP_TYPE } from '../schemas/resource-type';
import { GROUPS } from './group-store';
import { considerTeam, freeKey, moveMembers, saveExternalId } from './save-group';

type Values = ReadonlyMap<string, unknown>;
type Body = Readonly<Record<string, unknown>>;

/** Teams as identity providers write them. Plans, hours and fill-in of a team stay as Sambung has them. */
@Injectable()
export class WriteGroups {
  constructor(private readonly changes: Changes) {}

  create(workspace: string, body: Body): Promise<Resource> {
    const after = readResource(GROUP_TYPE, body);
    return this.changes.in(workspace, async (change) => {
      const nothing = new Map<string, unknown>();
      const team = await considerTeam(change, newTeam(), nothing, after);
      const row = { ...team, key: await freeKey(change, team.name.en) };
      await change.manager.insert(TeamRow, { ...row, workspace });
      await change.teamsChanged([row]);
      await moveMembers(change, row.id, nothing, after);
      await saveExternalId(change, row.id, after.get('externalId') as string | undefined);
      return this.show(change, row.id);
    });
  }

  /** What a body leaves out is removed; but office and manager, of which it says nothing at all, stay as they are. */
  replace(workspace: string, id: string, body: Body, ifMatch: string | undefined): Promise<Resource> {
    const said = readResource(GROUP_TYPE, body);
    const isExtended = extensionsIn(GROUP_TYPE, body).has(SAMBUNG_GROUP);
    return this.change(workspace, id, ifMatch, (before) => {
      const stays = [...before].filter(([key]) => key.startsWith(SAMBUNG_GROUP) && !isExtended);
      return new Map([...said, ...stays]);
    });
  }

  patch(
    workspace: string,
    id: string,
    operations: readonly Operation[],
    ifMatch: string | undefined,
  ): Promise<Resource> {
    return this.change(workspace, id, ifMatch, (before) => patched(GROUP_TYPE, before, operations));
  }

  /** The team is retired: nobody is in it, and no client sees it. Plans that name it, and what was done in it, stay readable. */
  remove(workspace: string, id: string, ifMatch: string | undefined): Promise<void> {
    return this.changes.in(workspace, async (change) => {
      const { team, resource } = await this.lock(change, id);
      requireVersion(ifMatch, tagOf(resource));
      await moveMembers(change, id, writtenIn(GROUP_TYPE, resource), new Map());
      await this.write(change, { ...team, active: false });
    });
  }

  private change(
    workspace: string,
    id: string,
    ifMatch: string | undefined,
    wish: (before: Values) => Values,
  ): Promise<Resource> {
    return this.changes.in(workspace, async (change) => {
      const { team, resource } = await this.lock(change, id);
      requireVersion(ifMatch, tagOf(resource));
      const before = writtenIn(GROUP_TYPE, resource);
      const after = wish(before);
      const wished = await considerTeam(change, team, before, after);
      const isOther = wished.name !== team.name || wished.office !== team.office || wished.managerId !== team.managerId;
      await moveMembers(change, id, before, after);
      const externalId = after.get('externalId') as string | undefined;
      const isOtherId = externalId !== before.get('externalId');
      if (isOtherId) await saveExternalId(change, id, externalId);
      if (isOther) await this.write(change, wished);
      else if (isOtherId) await raiseVersion(change, team);
      return this.show(change, id);
    });
  }

  private async write(change: Change, team: Team): Promise<void> {
    const { id, name, office, managerId, active } = team;
    const raised = { ...team, version: team.version + 1 };
    await change.manager.update(
      TeamRow,
      { workspace: change.workspace, id },
      { name, office, managerId, active, version: raised.version },
    );
    await change.teamsChanged([raised]);
  }

  private async lock({ manager, workspace }: Change, id: string): Promise<{ team: Team; resource: Resource }> {
    const team = await manager.findOne(TeamRow, { where: { workspace, id }, lock: { mode: 'pessimistic_write' } });
    const resource = team && (await findResource(manager, workspace, GROUPS, id));
    if (!team || !resource) throw new ResourceNotFound('Group');
    return { team, resource };
  }

  private async show({ manager, workspace }: Change, id: string): Promise<Resource> {
    const resource = await findResource(manager, workspace, GROUPS, id);
    if (!resource) throw new ResourceNotFound('Group');
    return resource;
  }
}

const tagOf = (group: Resource): string => String(valueAt(group, 'meta.version'));

/** What only the client needs is part of what its Group shows, though no other service hears of it. */
async function raiseVersion({ manager, workspace }: Change, { id, version }: Team): Promise<void> {
  await manager.update(TeamRow, { workspace, id }, { version: version + 1 });
}

function newTeam(): Team {
  return {
    id: newId(),
    key: '',
    name: { id: '', en: '' },
    office: 'back',
    managerId: null,
    openingHours: null,
    fillIn: null,
    active: true,
    version: 1,
  };
}
