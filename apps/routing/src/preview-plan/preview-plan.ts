import { Injectable } from '@nestjs/common';
import type { PlanPreviewBody, PlanPreviewView } from '@sambung/contracts';
import { UnreadableHistory } from '@sambung/decision-log';
import { Clock, Database, type Principal } from '@sambung/platform';
import { USABLE_POLICY_NAMES } from '@sambung/switchboard';
import { inChargeOf, namesOf } from '../persistence/names';
import { PlanTrials } from './plan-trials';
import { PlanPreviewPolicyUnknown, PlanPreviewReasonUnknown } from './preview-plan.errors';
import { planPreviewView, peopleIn } from './plan-preview-view';
import type { TriedPlan } from './try-plan';

/** A dry run of a changed plan: on a copy, from the log, so that any instance can be asked and nobody's board is touched. */
@Injectable()
export class PreviewPlan {
  constructor(
    private readonly trials: PlanTrials,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `PlanPreviewReasonUnknown`, `PlanPreviewPolicyUnknown`, `PlanPreviewBusy` or `PlanPreviewTookTooLong`. */
  async execute(reasonId: string, body: PlanPreviewBody, who: Principal): Promise<PlanPreviewView> {
    if (body.policy !== undefined && !USABLE_POLICY_NAMES.includes(body.policy))
      throw new PlanPreviewPolicyUnknown(body.policy, USABLE_POLICY_NAMES);
    const tried = await this.tried(reasonId, body, who);
    if (!tried.known) throw new PlanPreviewReasonUnknown(reasonId);
    return this.view(reasonId, tried, who);
  }

  private async tried(reasonId: string, body: PlanPreviewBody, who: Principal): Promise<TriedPlan> {
    return this.trials.try(who.workspace, { reasonId, body, now: this.clock.now() }).catch((error: unknown) => {
      // A workspace of which nothing has been decided yet knows no reasons.
      if (error instanceof Error && error.name === UnreadableHistory.name) throw new PlanPreviewReasonUnknown(reasonId);
      throw error;
    });
  }

  private view(reasonId: string, tried: TriedPlan, { workspace, employeeId }: Principal): Promise<PlanPreviewView> {
    const people = peopleIn(tried);
    return this.database.inWorkspace(workspace, async (manager) =>
      planPreviewView(reasonId, tried, {
        names: await namesOf(manager, workspace, people),
        inChargeOf:
          employeeId === undefined ? new Set<string>() : await inChargeOf(manager, workspace, employeeId, people),
      }),
    );
  }
}
