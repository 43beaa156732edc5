import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PushSubscriptionBody } from '@sambung/contracts';
import { Database, InjectConfig, type Config, type Principal } from '@sambung/platform';
import { isPoint } from '../domain/push/sender-key';
import type { EntityManager } from 'typeorm';
import type { FrontDeskConfig } from '../front-desk.environment';
import { Reachability } from '../keep-reachable/reachability';
import { employeeOf } from '../know-callers/employee-of';
import { requireEmployee } from '../know-callers/require-employee';
import { countSubscriptions, removeSubscription, saveSubscription } from '../persistence/push/subscriptions';
import type { Person } from '../persistence/reachability';
import { mayBePushedTo } from './public-address';
import { EndpointNotPublic, KeyNoPoint, PushNotFound, TooManyPhones } from './push.errors';

/** Nobody carries more; and each of them is sent something for every offer. */
const MOST = 20;

/** Somebody’s browsers that are rung: each vouches for its owner, so that they are offered work while no desk of theirs is open. */
@Injectable()
export class SubscribePhone {
  constructor(
    private readonly database: Database,
    private readonly reachability: Reachability,
    @InjectConfig() private readonly config: Config & FrontDeskConfig,
  ) {}

  /** Subscribing twice is subscribing once. Throws EmployeeMissing, EndpointNotPublic, KeyNoPoint, TooManyPhones. */
  async subscribe(asker: Principal, { endpoint, keys }: PushSubscriptionBody): Promise<string> {
    if (!this.config.PUSH_TO_LOOPBACK && !mayBePushedTo(endpoint)) throw new EndpointNotPublic();
    if (!isPoint(Buffer.from(keys.p256dh, 'base64url'))) throw new KeyNoPoint();
    const person = { workspace: asker.workspace, employeeId: employeeOf(asker) };
    const subscriptionId = createHash('sha256').update(endpoint).digest('hex').slice(0, 32);
    const subscription = { ...person, ...keys, subscriptionId, endpoint, ...untilWhen(asker) };
    await this.change(person, async (manager) => {
      // Whoever was erased a moment ago is still let in: nothing of them is written down again.
      await requireEmployee(manager, person.workspace, person.employeeId);
      await saveSubscription(manager, subscription);
      if ((await countSubscriptions(manager, person)) > MOST) throw new TooManyPhones(MOST);
    });
    return subscriptionId;
  }

  /** Throws EmployeeMissing, PushNotFound. */
  async unsubscribe(asker: Principal, subscriptionId: string): Promise<void> {
    const person = { workspace: asker.workspace, employeeId: employeeOf(asker) };
    await this.change(person, async (manager) => {
      if (!(await removeSubscription(manager, person, subscriptionId))) throw new PushNotFound();
    });
  }

  private async change(person: Person, evidence: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.database.inWorkspace(person.workspace, (manager) =>
      this.reachability.change(manager, person, () => evidence(manager)),
    );
    this.reachability.wake(person.workspace);
  }
}

/** A phone that signed in by code is rung until its weeks are over. A browser is rung also when its token is over: whoever taps signs in again. */
function untilWhen({ kind, name, closesAt }: Principal): { deviceId: string | null; expiresAt: Date | null } {
  if (kind !== 'device') return { deviceId: null, expiresAt: null };
  return { deviceId: name.split(':')[1] ?? null, expiresAt: closesAt === undefined ? null : new Date(closesAt) };
}
