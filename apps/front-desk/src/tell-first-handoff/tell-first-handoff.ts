import { Injectable } from '@nestjs/common';
import type { FirstHandoff } from '@sambung/contracts';
import { Clock, Database } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { momentsOf } from '../domain/moments';
import { receiverOf, stateOf } from '../domain/standing';
import { findFirstCompleted, findNewest } from '../persistence/find-first-handoff';
import { loadHandoffs } from '../persistence/load-handoffs';
import { loadPeople } from '../persistence/load-people';
import { readStory } from '../persistence/story';
import { peopleIn, person } from '../show-handoff/present-handoff';

/** A first handoff has a few lines; of one that has more, the first tell all that is shown. */
const MOST_LINES = 200;

/** How the first handoff of a company goes: who was asked, who accepted, when they were connected. */
@Injectable()
export class TellFirstHandoff {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  now(workspace: string): Promise<FirstHandoff> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const completed = await findFirstCompleted(manager, workspace);
      const shown = completed ?? (await findNewest(manager, workspace));
      return {
        completed: completed !== undefined,
        handoff: shown === undefined ? null : await this.tell(manager, workspace, shown),
        serverTime: new Date(this.clock.now()).toISOString(),
      };
    });
  }

  private async tell(manager: EntityManager, workspace: string, handoffId: string): Promise<FirstHandoff['handoff']> {
    const [stored] = await loadHandoffs(manager, workspace, [handoffId]);
    if (!stored) return null;
    const { standing, requestedAt, reasonName } = stored;
    const people = await loadPeople(manager, workspace, peopleIn(standing));
    const named = (id: string) => person(id, { people, now: this.clock.now() });
    const receiver = receiverOf(standing);
    const story = await readStory(manager, workspace, { handoffId, after: 0, limit: MOST_LINES });
    return {
      handoffId,
      reason: reasonName ?? { id: '', en: '' },
      state: stateOf(standing),
      sender: named(stored.senderId),
      asked: standing.phase === 'searching' ? standing.offers.map(({ receiverId }) => named(receiverId)) : [],
      tried: standing.tried.map(({ receiverId }) => named(receiverId)),
      receiver: receiver === null ? null : named(receiver),
      requestedAt: requestedAt.toISOString(),
      ...momentsOf(story),
    };
  }
}
