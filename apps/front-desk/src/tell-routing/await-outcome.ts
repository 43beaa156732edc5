import { Injectable } from '@nestjs/common';
import type { EventName } from '@sambung/contracts';
import { Database } from '@sambung/platform';
import { AwaitChange } from '../await-change/await-change';
import { nameOfChange } from '../await-change/changes';
import { findOutcome, type CommandOutcome } from '../persistence/command-outcomes';
import { RefusedByRouting } from './refused-by-routing.error';

/** Waits for routing's word on a command. */
@Injectable()
export class AwaitOutcome {
  /** As long as somebody who clicked is kept waiting; tests, whose machine may stand still meanwhile, choose another. */
  patienceMs = 2_000;
  /** Routing writes all events of a command together. What has not come by then will not, whatever we expected. */
  restOfBatchMs = 300;

  constructor(
    private readonly database: Database,
    private readonly awaitChange: AwaitChange,
  ) {}

  /** True: decided; false: not yet, and nobody knows how. Throws RefusedByRouting. Holds no connection while it waits. */
  async of(workspace: string, commandId: string, answeredBy: readonly EventName[]): Promise<boolean> {
    const outcome = await this.awaitChange.until({
      change: nameOfChange('command', workspace, commandId),
      look: () => this.database.inWorkspace(workspace, (manager) => findOutcome(manager, workspace, commandId)),
      enough: (found) => found !== undefined && this.isWhole(found, answeredBy),
      atMostMs: this.patienceMs,
    });
    if (outcome?.refusal) throw new RefusedByRouting(outcome.refusal);
    return outcome !== undefined;
  }

  private isWhole({ events, refusal, ageMs }: CommandOutcome, answeredBy: readonly EventName[]): boolean {
    const answers: readonly string[] = ['command.done', ...answeredBy];
    return refusal !== null || events.some((event) => answers.includes(event)) || ageMs > this.restOfBatchMs;
  }
}
