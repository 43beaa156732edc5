import { Injectable } from '@nestjs/common';
import type { StoryLine } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { loadHandoffs } from '../persistence/load-handoffs';
import { loadPeople } from '../persistence/load-people';
import { readStory } from '../persistence/story';
import { HandoffNotFound } from '../show-handoff/handoff.errors';
import { peopleIn, presentMoment } from '../show-handoff/present-handoff';
import { viewerOf } from '../show-handoff/viewer';

/** More than any story has; a stream reads on from there. */
const LINES_AT_ONCE = 500;

/** What happened to a handoff, with what was to say at each moment. */
@Injectable()
export class TellStory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws HandoffNotFound, also once it is no longer theirs to see. `over`: nothing comes after these lines. */
  linesAfter(principal: Principal, handoffId: string, after: number): Promise<{ lines: StoryLine[]; over: boolean }> {
    const { workspace } = principal;
    return this.database.inWorkspace(workspace, async (manager) => {
      const [stored] = await loadHandoffs(manager, workspace, [handoffId]);
      if (!stored || !(await viewerOf(manager, principal, stored))) throw new HandoffNotFound(handoffId);
      const lines = await readStory(manager, workspace, { handoffId, after, limit: LINES_AT_ONCE });
      const people = await loadPeople(
        manager,
        workspace,
        lines.flatMap((line) => peopleIn(line.standing)),
      );
      const around = { people, now: this.clock.now() };
      return {
        over: stored.standing.phase === 'ended' && lines.length < LINES_AT_ONCE,
        lines: lines.map(({ number, at, what, standing }) => ({
          number,
          at: at.toISOString(),
          what,
          ...presentMoment(standing, stored, around),
        })),
      };
    });
  }
}
