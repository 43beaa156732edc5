import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { employeeOf } from '../know-callers/employee-of';
import { lockAssist } from '../persistence/assists';
import { lockHandoff } from '../persistence/lock-handoff';
import { markShown } from '../persistence/offers';
import { TellRouting } from '../tell-routing/tell-routing';

export interface Shown {
  /** Or the assist’s. */
  readonly handoffId: string;
  readonly isAssist?: boolean;
  readonly offerId: string;
}

/** Tells routing, once for each offer, that it has reached an open desk: only then can it count as missed. */
@Injectable()
export class OffersShown {
  private readonly logger = new Logger(OffersShown.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly routing: TellRouting,
  ) {}

  /** Never fails: an offer that is not known to have been shown counts in favour of whoever it was made to. */
  async note(principal: Principal, offers: readonly Shown[]): Promise<void> {
    for (const offer of offers) {
      await this.noteOne(principal, offer).catch((error: unknown) => {
        this.logger.warn({ err: error, offerId: offer.offerId }, 'Could not write down that an offer was shown');
      });
    }
    if (offers.length > 0) this.routing.wake(principal.workspace);
  }

  private async noteOne(principal: Principal, { handoffId, offerId, isAssist }: Shown): Promise<void> {
    const { workspace } = principal;
    const receivedAt = new Date(this.clock.now()).toISOString();
    await this.database.inWorkspace(workspace, async (manager: EntityManager) => {
      await (isAssist ? lockAssist : lockHandoff)(manager, workspace, handoffId);
      if (!(await markShown(manager, workspace, offerId))) return;
      const data = { handoffId, offerId, byId: employeeOf(principal), receivedAt };
      // Routing asked them, so it knows them: no need to read on.
      const told = { name: 'offer.shown', subject: handoffId, receivedAt, data, directoryNumber: null } as const;
      await this.routing.tell(manager, workspace, told);
    });
  }
}
