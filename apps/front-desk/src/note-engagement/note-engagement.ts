import { Injectable } from '@nestjs/common';
import { Forbidden, type EngagementBody, type EngagementView, type EventData } from '@sambung/contracts';
import { Outbox, type NewEvent } from '@sambung/outbox';
import { Clock, Database, RequestContext, RequestInvalid, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { requireEmployee } from '../know-callers/require-employee';
import { directoryRead } from '../persistence/directory-number';
import {
  endEngagement,
  findEngagement,
  keepEngagement,
  type EngagementOf,
  type StoredEngagement,
} from '../persistence/engagements';
import { lockPerson } from '../persistence/reachability';

type Told = 'engagement.started' | 'engagement.ended';

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
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly context: RequestContext,
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
      const data = { employeeId: where.employeeId, engagementId, channel, receivedAt: new Date(now).toISOString() };
      await this.tellRouting(manager, where, 'engagement.started', {
        ...data,
        ...(body.expiresAt !== undefined && { expiresAt: body.expiresAt }),
      });
      return next;
    });
    return present(where, noted);
  }

  /** One that has ended, or never was, changes nothing. */
  async end(principal: Principal, engagement: Omit<EngagementOf, 'workspace'>): Promise<void> {
    const where = { ...engagement, workspace: principal.workspace };
    await this.withPerson(principal, where, async (manager) => {
      const known = await findEngagement(manager, where);
      if (!known) return;
      await endEngagement(manager, where);
      const receivedAt = new Date(this.clock.now()).toISOString();
      const data = { employeeId: where.employeeId, engagementId: known.engagementId, receivedAt };
      await this.tellRouting(manager, where, 'engagement.ended', data);
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
    this.outbox.wake(workspace);
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

  private async tellRouting<Name extends Told>(
    manager: EntityManager,
    { workspace, employeeId }: EngagementOf,
    name: Name,
    data: EventData<Name> & { readonly receivedAt: string },
  ): Promise<void> {
    const { traceparent } = this.context;
    const read = await directoryRead(manager, workspace);
    const event = { id: uuidv7(), name, workspace, subject: employeeId, time: data.receivedAt, data, ...read };
    await this.outbox.add(manager, [{ ...event, ...(traceparent && { traceparent }) } as unknown as NewEvent]);
  }
}

function isAs(known: StoredEngagement, body: EngagementBody): boolean {
  const expiresAt = known.expiresAt?.toISOString();
  return known.channel === body.channel && expiresAt === body.expiresAt;
}

function present({ employeeId, externalId }: EngagementOf, noted: StoredEngagement): EngagementView {
  return {
    engagementId: noted.engagementId,
    employeeId,
    externalId,
    channel: noted.channel,
    startedAt: noted.startedAt.toISOString(),
    expiresAt: noted.expiresAt?.toISOString() ?? null,
  };
}
