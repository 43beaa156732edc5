import { Injectable } from '@nestjs/common';
import { Forbidden, type EngagementBody, type EngagementView } from '@sambung/contracts';
import { Clock, Database, RequestInvalid, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { requireEmployee } from '../know-callers/require-employee';
import {
  endEngagement,
  findEngagement,
  keepEngagement,
  type EngagementOf,
  type StoredEngagement,
} from '../persistence/engagements';
import { lockPerson } from '../persistence/reachability';
import { TellRouting } from '../tell-routing/tell-routing';
import { presentEngagement } from './present-engagement';

/** People note their own work; integrations that of everybody whose telephone or till they watch. */
export class EngagementOfSomebodyElse extends Forbidden {
  readonly code = 'engagement.somebody-elses';
  constructor() {
    super('Engagements are noted by the employee themself, or by an integration that acts for nobody.');
  }
}

/**
 * Work that Sambung did not bring. The caller's own id stays here: routing is told of an id of ours, because a caller's may be a
 * telephone number.
 */
@Injectable()
export class NoteEngagement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly routing: TellRouting,
  ) {}

  /** The same again changes nothing; another channel or expiry changes the engagement that goes on. Throws EngagementOfSomebodyElse, EmployeeNotFound. */
  async start(
    principal: Principal,
    engagement: Omit<EngagementOf, 'workspace'>,
    body: EngagementBody,
  ): Promise<EngagementView> {
    const { workspace } = principal;
    const where = { ...engagement, workspace };
    const noted = await this.withPerson(principal, where, async (manager) => {
      const known = await findEngagement(manager, where);
      if (known && isAs(known, body)) return known;
      const now = this.clock.now();
      const next = this.nextOf(known, body, now);
      await keepEngagement(manager, where, next);
      const { engagementId, channel } = next;
      const { employeeId } = where;
      const receivedAt = new Date(now).toISOString();
      const expiry = body.expiresAt === undefined ? {} : { expiresAt: body.expiresAt };
      const data = { employeeId, engagementId, channel, receivedAt, ...expiry };
      const told = { name: 'engagement.started', subject: employeeId, receivedAt, data } as const;
      await this.routing.tell(manager, workspace, told);
      return next;
    });
    return presentEngagement(where, noted);
  }

  /** One that has ended, or never was, changes nothing. */
  async end(principal: Principal, engagement: Omit<EngagementOf, 'workspace'>): Promise<void> {
    const where = { ...engagement, workspace: principal.workspace };
    await this.withPerson(principal, where, async (manager) => {
      const known = await findEngagement(manager, where);
      if (!known) return;
      await endEngagement(manager, where);
      const receivedAt = new Date(this.clock.now()).toISOString();
      const { employeeId } = where;
      const data = { employeeId, engagementId: known.engagementId, receivedAt };
      const told = { name: 'engagement.ended', subject: employeeId, receivedAt, data } as const;
      await this.routing.tell(manager, where.workspace, told);
    });
  }

  private async withPerson<T>(
    { workspace, employeeId: asking, roles }: Principal,
    { employeeId }: EngagementOf,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    if (asking !== employeeId && !(asking === undefined && roles.has('integration')))
      throw new EngagementOfSomebodyElse();
    const result = await this.database.inWorkspace(workspace, async (manager) => {
      await requireEmployee(manager, workspace, employeeId);
      await lockPerson(manager, { workspace, employeeId });
      return work(manager);
    });
    this.routing.wake(workspace);
    return result;
  }

  private nextOf(
    known: StoredEngagement | undefined,
    { channel, expiresAt }: EngagementBody,
    now: number,
  ): StoredEngagement {
    if (expiresAt !== undefined && Date.parse(expiresAt) <= now) {
      throw new RequestInvalid([{ path: 'body.expiresAt', message: 'is over already; give a time to come' }]);
    }
    return {
      engagementId: known?.engagementId ?? uuidv7(),
      channel,
      startedAt: known?.startedAt ?? new Date(now),
      expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
    };
  }
}

function isAs(known: StoredEngagement, body: EngagementBody): boolean {
  const expiresAt = known.expiresAt?.toISOString();
  return known.channel === body.channel && expiresAt === body.expiresAt;
}
