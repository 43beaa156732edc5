import { Injectable } from '@nestjs/common';
import type { CommandAnswer, ReasonCorrectionBody } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import { findReason } from '../persistence/find-reason';
import { ReasonNotUsable } from '../request-handoff/request.errors';
import { anyPart } from './ask';
import { AskRouting } from './ask-routing';

/** Correct the reason in one step. */
@Injectable()
export class CorrectReason {
  constructor(private readonly routing: AskRouting) {}

  /** Throws ReasonNotUsable for a reason that is unknown or no longer in use. */
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
      data: async (asked, _, manager) => {
        const reason = await findReason(manager, principal.workspace, body);
        if (!reason?.active) throw new ReasonNotUsable(body.reasonKey ?? body.reasonId ?? '');
        return { ...asked, reasonId: reason.reasonId };
      },
    });
  }
}
