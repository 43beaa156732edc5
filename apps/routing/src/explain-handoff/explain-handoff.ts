import { Injectable } from '@nestjs/common';
import type { ExplanationView } from '@sambung/contracts';
import { Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { explain, partiesOf, peopleOf } from '../domain/explain';
import { whyNotView } from '../domain/why-not-view';
import { handoffStory, type HandoffStory } from '../persistence/handoff-story';
import { inChargeOf, namesOf } from '../persistence/names';
import { ExplanationEmployeeUnknown, ExplanationNotYours, ExplanationUnknown } from './explain-handoff.errors';
import { WhyNotThem } from './why-not-them';

/** Why it went as it did, from rows: any instance can be asked, whoever decides. */
@Injectable()
export class ExplainHandoff {
  constructor(
    private readonly database: Database,
    private readonly whyNot: WhyNotThem,
  ) {}

  /**
   * `employeeId`: why they were not asked, too.
   * Throws `ExplanationUnknown`, `ExplanationNotYours`, `ExplanationEmployeeUnknown`, `ExplanationBusy` or `ExplanationUnanswered`.
   */
  async execute(handoffId: string, who: Principal, employeeId?: string): Promise<ExplanationView> {
    const { found, asker } = await this.database.inWorkspace(who.workspace, async (manager) => {
      const story = await handoffStory(manager, who.workspace, handoffId);
      if (!story) throw new ExplanationUnknown(handoffId);
      if (!mayAsk(who, story)) throw new ExplanationNotYours(handoffId);
      return { found: story, asker: await this.asker(manager, who, story, employeeId) };
    });
    const view = { handoffId, state: found.state, steps: explain(found.story, asker) };
    if (employeeId === undefined) return view;
    if (!asker.names.has(employeeId)) throw new ExplanationEmployeeUnknown(employeeId);
    // Outside the transaction: playing the log takes its time, in a thread with a connection of its own.
    const told = await this.whyNot.of(who.workspace, { handoffId, story: found.story, employeeId });
    return { ...view, whyNot: whyNotView(employeeId, told, { ...asker, ofTheContact: isOfTheContact(who, found) }) };
  }

  private async asker(manager: EntityManager, who: Principal, { story }: HandoffStory, employeeAsked?: string) {
    const people = [...peopleOf(story), ...(employeeAsked === undefined ? [] : [employeeAsked])];
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

/** Whom the contact or the sender did not want is the sender’s to know, and managers’. */
function isOfTheContact(who: Principal, { story }: HandoffStory): boolean {
  const requested = story.find(({ type }) => type === 'handoff-requested');
  const isSender = requested?.type === 'handoff-requested' && requested.senderId === who.employeeId;
  return isSender || who.roles.has('manager');
}
