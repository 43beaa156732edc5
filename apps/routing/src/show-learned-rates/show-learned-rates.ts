import { Injectable } from '@nestjs/common';
import type { LearnedRatesView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { LearnedRate } from '@sambung/switchboard';
import { AskOwner, type Credentials } from '../ask-owner/ask-owner';
import { FindOwner } from '../ask-owner/find-owner';
import { isAbove } from '../persistence/line-above';
import { reasonsOf } from '../persistence/names';
import { PreviewUnavailable } from '../preview-handoff/preview-handoff.errors';
import { LearnedRatesNotFound } from './learned-rates.errors';
import { learnedRatesView } from './learned-rates-view';

export interface LearnedRatesCall {
  readonly employeeId: string;
  readonly who: Principal;
  readonly credentials: Credentials;
  /** True: another instance has passed it on already. */
  readonly forwarded: boolean;
}

/** What was learned of somebody: for them, and for whoever stands above them in their line. No role gives more. */
@Injectable()
export class ShowLearnedRates {
  constructor(
    private readonly find: FindOwner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly owner: AskOwner,
  ) {}

  /** Throws `LearnedRatesNotFound`, also for whoever may not know, and `PreviewUnavailable` while nobody decides. */
  async execute(call: LearnedRatesCall): Promise<LearnedRatesView> {
    const { employeeId, who } = call;
    if (!(await this.mayKnow(employeeId, who))) throw new LearnedRatesNotFound(employeeId);
    const owner = await this.find.of(who.workspace);
    if (owner.here) return this.here(call);
    if (call.forwarded || owner.url === null) throw new PreviewUnavailable();
    return this.owner.learnedRates(owner.url, employeeId, call.credentials);
  }

  /** Never for an API key, also where it acts for somebody: what it is told it keeps. */
  private async mayKnow(employeeId: string, { kind, workspace, employeeId: asker }: Principal): Promise<boolean> {
    if (kind !== 'person' || asker === undefined) return false;
    return this.database.inWorkspace(workspace, (manager) => isAbove(manager, workspace, asker, employeeId));
  }

  private async here({ employeeId, who: { workspace } }: LearnedRatesCall): Promise<LearnedRatesView> {
    const found = await this.find.look(workspace, (board) => board.learnedRates(employeeId, this.clock.now()));
    if (!found) throw new PreviewUnavailable();
    const rates: readonly LearnedRate[] | undefined = found.seen;
    const reasons = await this.database.inWorkspace(workspace, (manager) =>
      reasonsOf(
        manager,
        workspace,
        (rates ?? []).map(({ reasonId }) => reasonId),
      ),
    );
    return learnedRatesView(employeeId, rates, reasons);
  }
}
