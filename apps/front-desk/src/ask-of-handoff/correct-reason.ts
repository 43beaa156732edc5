import { Injectable } from '@nestjs/common';
import { UNCLEAR, type CommandAnswer, type ReasonCorrectionBody } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { findReason } from '../persistence/find-reason';
import { worksHere } from '../persistence/works-here';
import { HandoffToYourself, PersonNotUsable, ReasonNotUsable } from '../request-handoff/request.errors';
import { anyPart, type Asked } from './ask';
import { AskRouting } from './ask-routing';

/** Correct the reason, or pass on to somebody by name, in one step. */
@Injectable()
export class CorrectReason {
  constructor(private readonly routing: AskRouting) {}

  /**
   * What is wrong with the reason or the person is refused as for a new handoff: throws ReasonNotUsable, HandoffToYourself, PersonNotUsable.
   * By name alone it goes on as *unclear*, as a new handoff does: what it was turned out to be wrong.
   */
  execute(
    principal: Principal,
    handoffId: string,
    body: ReasonCorrectionBody,
    key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body,
      name: 'handoff.reason-correction-requested',
      may: anyPart,
      answeredBy: ['handoff.reason-corrected'],
      data: async (asked, _, manager) => ({
        ...asked,
        reasonId: await usableReason(manager, principal.workspace, body),
        ...(await usablePerson(manager, principal.workspace, asked, body)),
      }),
    });
  }
}

async function usableReason(
  manager: EntityManager,
  workspace: string,
  { reasonId, reasonKey }: ReasonCorrectionBody,
): Promise<string> {
  const wanted = reasonId === undefined ? { reasonKey: reasonKey ?? UNCLEAR } : { reasonId };
  const reason = await findReason(manager, workspace, wanted);
  if (!reason?.active) throw new ReasonNotUsable(reasonId ?? reasonKey ?? UNCLEAR);
  return reason.reasonId;
}

async function usablePerson(
  manager: EntityManager,
  workspace: string,
  { byId }: Asked,
  { namedEmployeeId }: ReasonCorrectionBody,
): Promise<Pick<ReasonCorrectionBody, 'namedEmployeeId'>> {
  if (namedEmployeeId === undefined) return {};
  if (namedEmployeeId === byId) throw new HandoffToYourself();
  if (!(await worksHere(manager, workspace, namedEmployeeId))) throw new PersonNotUsable(namedEmployeeId);
  return { namedEmployeeId };
}
