import { Injectable } from '@nestjs/common';
import type { ExplanationView } from '@sambung/contracts';
import { Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { explain, partiesOf, peopleOf } from '../domain/explain';
import { handoffStory, type HandoffStory } from '../persistence/handoff-story';
import { inChargeOf, namesOf } from '../persistence/names';
import { ExplanationNotYours, ExplanationUnknown } from './explain-handoff.errors';

/** Why it went as it did, from rows: any instance can be asked, whoever decides. */
@Injectable()
export class ExplainHandoff {
  constructor(private readonly database: Database) {}

  /** Throws `ExplanationUnknown` or `ExplanationNotYours`. */
  execute(handoffId: string, who: Principal): Promise<ExplanationView> {
    return this.database.inWorkspace(who.workspace, async (manager) => {
      const found = await handoffStory(manager, who.workspace, handoffId);
      if (!found) throw new ExplanationUnknown(handoffId);
      if (!mayAsk(who, found)) throw new ExplanationNotYours(handoffId);
      return { handoffId, state: found.state, steps: explain(found.story, await this.asker(manager, who, found)) };
    });
  }

  private async asker(manager: EntityManager, who: Principal, { story }: HandoffStory) {
    const people = peopleOf(story);
    const { employeeId, workspace } = who;
    return {
      isManager: who.roles.has('manager'),
      names: await namesOf(manager, workspace, people),
      inChargeOf:
        employeeId === undefined ? new Set<string>() : await inChargeOf(manager, workspace, employeeId, people),
    };
  }
}

/** An integration without an employee learns what a sender would. */
function mayAsk(who: Principal, { story }: HandoffStory): boolean {
  if (who.roles.has('manager') || who.roles.has('integration')) return true;
  return who.employeeId !== undefined && partiesOf(story).has(who.employeeId);
}
