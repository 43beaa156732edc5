import { NotFound } from '@sambung/contracts';

export class FillInTeamUnknown extends NotFound {
  readonly code = 'fill-in.team-unknown';
  constructor(readonly teamId: string) {
    super(`There is no team ${teamId} in this company.`);
  }
}
