import { Injectable } from '@nestjs/common';
import type { AssistView, DeskAssists } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { peopleInAssist } from '../domain/assist-standing';
import { loadAssists, type StoredAssist } from '../persistence/assists';
import { loadPeople } from '../persistence/load-people';
import { isAbove } from '../persistence/people-above';
import { AssistNotFound } from './assist.errors';
import { presentAssist, type AroundAssists } from './present-assist';

/** Questions among colleagues as they are shown to whoever asks. */
@Injectable()
export class ShowAssists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws AssistNotFound, also for one that is not theirs to see. */
  one(principal: Principal, assistId: string): Promise<AssistView> {
    return this.database.inWorkspace(principal.workspace, async (manager) => {
      const [stored] = await loadAssists(manager, principal.workspace, [assistId]);
      if (!stored || !(await maySee(manager, principal, stored))) throw new AssistNotFound(assistId);
      return presentAssist(
        stored,
        await this.around(manager, principal.workspace, [stored]),
        hasPart(principal, stored),
      );
    });
  }

  /** For somebody who has just acted on it, whether or not they still have a part in it. */
  afterActing(principal: Principal, assistId: string): Promise<AssistView> {
    return this.database.inWorkspace(principal.workspace, async (manager) => {
      const [stored] = await loadAssists(manager, principal.workspace, [assistId]);
      if (!stored) throw new AssistNotFound(assistId);
      return presentAssist(
        stored,
        await this.around(manager, principal.workspace, [stored]),
        hasPart(principal, stored),
      );
    });
  }

  /** Views for somebody who has a part in all of them. */
  async presentAll(manager: EntityManager, workspace: string, stored: readonly StoredAssist[]): Promise<AssistView[]> {
    const around = await this.around(manager, workspace, stored);
    return stored.map((each) => presentAssist(each, around, true));
  }

  /** What is live on somebody's desk. */
  async onDesk(
    manager: EntityManager,
    { workspace, employeeId }: { readonly workspace: string; readonly employeeId: string },
    stored: readonly StoredAssist[],
  ): Promise<DeskAssists> {
    const views = await this.presentAll(manager, workspace, stored);
    const those = (belongs: (standing: StoredAssist['standing']) => boolean): AssistView[] =>
      views.filter((_, index) => stored[index] && belongs(stored[index].standing));
    return {
      asked: those(({ askerId }) => askerId === employeeId),
      offered: those(({ offers }) => offers.some(({ receiverId }) => receiverId === employeeId)),
      answering: those(({ receiverId }) => receiverId === employeeId),
      told: those(
        ({ above, receiverId, offers }) =>
          above.includes(employeeId) &&
          receiverId !== employeeId &&
          !offers.some((offer) => offer.receiverId === employeeId),
      ),
    };
  }

  private async around(
    manager: EntityManager,
    workspace: string,
    stored: readonly StoredAssist[],
  ): Promise<AroundAssists> {
    const ids = stored.flatMap(({ standing }) => peopleInAssist(standing));
    return { people: await loadPeople(manager, workspace, ids), now: this.clock.now() };
  }
}

function hasPart({ employeeId }: Principal, { involved }: StoredAssist): boolean {
  return employeeId !== undefined && involved.includes(employeeId);
}

/** Who asked, who is asked, who answers; the managers of these; an integration by its scope, without what was written. */
export async function maySee(
  manager: EntityManager,
  principal: Principal,
  { involved, standing }: Pick<StoredAssist, 'involved' | 'standing'>,
): Promise<boolean> {
  const { workspace, employeeId, roles } = principal;
  if (employeeId === undefined) return roles.has('integration');
  if (involved.includes(employeeId)) return true;
  if (!roles.has('manager')) return false;
  const people = [standing.askerId, ...(standing.receiverId === null ? [] : [standing.receiverId])];
  return isAbove(manager, workspace, employeeId, people);
}
