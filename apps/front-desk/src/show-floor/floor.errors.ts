import { NotFound } from '@sambung/contracts';

/** Also where the team is somebody else's: which teams there are is not asked here. */
export class FloorNotFound extends NotFound {
  readonly code = 'floor.not-found';
  constructor(readonly teamId: string) {
    super(`Nobody of a team ${teamId} works below you.`);
  }
}
