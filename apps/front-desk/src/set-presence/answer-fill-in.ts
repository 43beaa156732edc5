import { Injectable } from '@nestjs/common';
import type { FillInAnswer } from '@sambung/contracts';
import { Database, type Principal } from '@sambung/platform';
import { isTeam } from '../persistence/fill-ins';
import { AskAboutMyself } from './ask-about-myself';
import { FillInTeamUnknown } from './fill-in.errors';

export interface FillInReply {
  readonly teamId: string;
  readonly joins: boolean;
}

/** Yes or no to joining a team's floor, or leaving it. Whether one may is for routing to say. */
@Injectable()
export class AnswerFillIn {
  constructor(
    private readonly database: Database,
    private readonly myself: AskAboutMyself,
  ) {}

  /** Throws FillInTeamUnknown, IdempotencyKeyReused, or what routing refuses it with. */
  async execute(principal: Principal, reply: FillInReply, key: string | undefined): Promise<FillInAnswer> {
    const { workspace } = principal;
    const known = await this.database.inWorkspace(workspace, (manager) => isTeam(manager, workspace, reply.teamId));
    if (!known) throw new FillInTeamUnknown(reply.teamId);
    return this.myself.tell(
      { principal, key, body: reply, name: 'fill-in.answered', data: (said) => ({ ...said, ...reply }) },
      reply.joins ? ['fill-in.joined'] : ['fill-in.left', 'fill-in.declined'],
    );
  }
}
