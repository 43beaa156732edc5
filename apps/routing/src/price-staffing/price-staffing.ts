import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectConfig, Metrics, type Config } from '@sambung/platform';
import type { Worths } from '@sambung/simulation';
import { policyNamed, type Staffing } from '@sambung/switchboard';
import type { RoutingConfig } from '../routing.environment';
import { Partitions } from '../run-switchboards/partitions';
import { StaffingPlans } from './staffing-plans';

/** How old what people's pace and time are taken to be may become. */
const RHYTHM_MS = 3_600_000;

/**
 * Where the policy goes by people's pace, has it worked out anew once an hour, with what a staffing plan says that each kind of work is worth. Where no plan is found it is worked out
 * all the same, with work worth the time it takes, and that is said aloud.
 */
@Injectable()
export class PriceStaffing implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Staffing');
  private readonly outcomes;
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(
    @InjectConfig() private readonly config: Config & RoutingConfig,
    private readonly partitions: Partitions,
    private readonly plans: StaffingPlans,
    metrics: Metrics,
  ) {
    this.outcomes = metrics.counter('sambung_routing_staffing_plans_total', 'Staffing plans.', ['outcome']);
  }

  onApplicationBootstrap(): void {
    if (!policyNamed(this.config.DISPATCH_POLICY)?.usesRates) return;
    this.timer = setInterval(() => void this.look(), this.config.STAFFING_LOOK_SECONDS * 1_000).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One workspace after the other. A claim that is lost meanwhile is somebody else's to go on with. */
  async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const partition of this.partitions.owned()) await this.lookAt(partition);
    } catch (error) {
      this.logger.warn({
        err: error,
        msg: 'What people’s pace is taken to be could not be worked out anew; it is tried again.',
      });
    } finally {
      this.looking = false;
    }
  }

  private async lookAt(partition: number): Promise<void> {
    for (const { workspace, staffing } of (await this.partitions.loop(partition)?.staffingDue(RHYTHM_MS)) ?? []) {
      const worths = await this.planned(workspace, staffing);
      await this.partitions.loop(partition)?.reckonStaffing(workspace, worths);
    }
  }

  private async planned(workspace: string, staffing: Staffing): Promise<Worths | null> {
    try {
      const worths = await this.plans.worthsOf(staffing);
      this.outcomes.inc({ outcome: 'solved' });
      return worths;
    } catch (error) {
      this.outcomes.inc({ outcome: 'failed' });
      const because = error instanceof Error ? error.message : String(error);
      this.logger.warn(
        `No staffing plan for workspace ${workspace} (${because}): work counts as worth the time it takes until the next.`,
      );
      return null;
    }
  }
}
