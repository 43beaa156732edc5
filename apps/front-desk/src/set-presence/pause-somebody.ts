import { Injectable } from '@nestjs/common';
import { Forbidden, type PauseAnswer, type PauseBody } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { employeeOf } from '../know-callers/employee-of';
import { requireEmployee } from '../know-callers/require-employee';
import { isAbove } from '../persistence/people-above';
import { AskAboutMyself } from './ask-about-myself';

export class PresenceNotYours extends Forbidden {
  readonly code = 'presence.not-yours';
  constructor(readonly employeeId: string) {
    super(
      `${employeeId} does not work below you: people say themselves what they do, and those above them may pause them.`,
    );
  }
}

/** A manager takes somebody of theirs out of the row for a while. Their desk shows it, and they are back when they say so. */
@Injectable()
export class PauseSomebody {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly presence: AskAboutMyself,
  ) {}

  /** Throws EmployeeNotFound, PresenceNotYours, IdempotencyKeyReused, or what routing refuses it with. */
  async execute(
    principal: Principal,
    employeeId: string,
    { body, key }: { readonly body: PauseBody; readonly key: string | undefined },
  ): Promise<PauseAnswer> {
    const byId = employeeOf(principal);
    await this.requireOwn(principal.workspace, byId, employeeId);
    const expiresAt = new Date(this.clock.now() + body.durationMinutes * 60_000).toISOString();
    const paused = { availability: 'Away', activity: 'PausedByManager', expiresAt, byId } as const;
    return this.presence.tell(
      {
        ...{ principal, of: employeeId, key, body, name: 'presence.set' },
        data: (said) => ({ ...said, ...paused }),
      },
      ['presence.changed'],
    );
  }

  private async requireOwn(workspace: string, byId: string, employeeId: string): Promise<void> {
    await this.database.inWorkspace(workspace, async (manager) => {
      await requireEmployee(manager, workspace, employeeId);
      if (!(await isAbove(manager, workspace, byId, [employeeId]))) throw new PresenceNotYours(employeeId);
    });
  }
}
