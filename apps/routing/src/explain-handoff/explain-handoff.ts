import { Injectable } from '@nestjs/common';
import type { ExplanationQuery, ExplanationView } from '@sambung/contracts';
import { Database, decodeCursor, encodeCursor, type Principal } from '@sambung/platform';
import type { StoryEvent } from '@sambung/switchboard';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { explain, isToBegin, PARTIES, peopleOf, TURNS } from '../domain/explain';
import { whyNotView } from '../domain/why-not-view';
import { handoffStory, isNamedInStory, storyBefore, type Background } from '../persistence/handoff-story';
import { isAbove } from '../persistence/line-above';
import { inChargeOf, namesOf } from '../persistence/names';
import { ExplanationEmployeeUnknown, ExplanationNotYours, ExplanationUnknown } from './explain-handoff.errors';
import { WhyNotThem } from './why-not-them';

/** The last event of a page: its version and its step. */
const Place = z.tuple([z.int(), z.int()]);

/** Why it went as it did, from rows, page by page: any instance can be asked, whoever decides. */
@Injectable()
export class ExplainHandoff {
  constructor(
    private readonly database: Database,
    private readonly whyNot: WhyNotThem,
  ) {}

  /**
   * `employee`: why they were not asked, too.
   * Throws `ExplanationUnknown`, `ExplanationNotYours`, `ExplanationEmployeeUnknown`, `ExplanationBusy` or `ExplanationUnanswered`, `CursorInvalid`.
   */
  async execute(handoffId: string, who: Principal, query: ExplanationQuery): Promise<ExplanationView> {
    const { employee: employeeId } = query;
    const { state, story, before, next, asker, seesThem } = await this.database.inWorkspace(who.workspace, (manager) =>
      this.page(manager, handoffId, who, query),
    );
    const steps = explain(story, asker, before.turn === undefined || isToBegin(before.turn, false));
    const view = { handoffId, state, steps, nextCursor: next ? encodeCursor(next) : null };
    if (employeeId === undefined) return view;
    if (!asker.names.has(employeeId)) throw new ExplanationEmployeeUnknown(employeeId);
    // Outside the transaction: playing the log takes its time, in a thread with a connection of its own.
    const told = await this.whyNot.of(who.workspace, { handoffId, story, before, employeeId });
    const ofTheContact = isOfTheContact(who, before);
    return { ...view, whyNot: whyNotView(employeeId, told, { ...asker, ofTheContact, seesThem }) };
  }

  private async page(manager: EntityManager, handoffId: string, who: Principal, query: ExplanationQuery) {
    const { workspace, employeeId: askerId } = who;
    const { employee: employeeId, limit, cursor } = query;
    const after = cursor === undefined ? undefined : decodeCursor(cursor, Place);
    const found = await handoffStory(manager, workspace, handoffId, { after, limit });
    if (!found) throw new ExplanationUnknown(handoffId);
    if (!(await mayAsk(manager, who, handoffId))) throw new ExplanationNotYours(handoffId);
    const before = await storyBefore(manager, { workspace, handoffId, employeeId }, after, TURNS);
    const seesThem =
      employeeId !== undefined && askerId !== undefined && (await isAbove(manager, workspace, askerId, employeeId));
    return { ...found, before, seesThem, asker: await this.asker(manager, who, found.story, employeeId) };
  }

  private async asker(manager: EntityManager, who: Principal, story: readonly StoryEvent[], employeeAsked?: string) {
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

/** Whoever has to do with any of it, on whichever page. An integration without an employee learns what a sender would. */
async function mayAsk(
  manager: EntityManager,
  { workspace, employeeId, roles }: Principal,
  handoffId: string,
): Promise<boolean> {
  if (roles.has('manager') || roles.has('integration')) return true;
  return employeeId !== undefined && isNamedInStory(manager, { workspace, handoffId, employeeId }, PARTIES);
}

/** Whom the contact or the sender did not want is the sender’s to know, and managers’. */
function isOfTheContact(who: Principal, { opening }: Background): boolean {
  const isSender = opening?.type === 'handoff-requested' && opening.senderId === who.employeeId;
  return isSender || who.roles.has('manager');
}
