import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@sambung/platform';
import type { PlanProgress } from '@sambung/rota';
import { v7 as newId } from 'uuid';
import {
  claimRota,
  endPlanning,
  releaseRota,
  reportRotaProgress,
  type ClaimedRota,
  type RotaProgress,
} from '../persistence/rota/rotas';
import { replaceShifts } from '../persistence/rota/shifts';
import { jobLoop, MOST_ATTEMPTS } from '../work-on-jobs/job-loop';
import { loadFloor, timed } from './rota-floor';
import { SolveApart } from './solve-apart';

const WAITING: RotaProgress = { phase: 'waiting', cost: null, bound: null };

/**
 * Plans rotas, one after the other, in every instance. No lock is held and no transaction is open while it is solved: an instance that is killed leaves the rota as it was
 * asked for, and another begins again; one that was frozen meanwhile finds its claim gone and keeps nothing.
 */
@Injectable()
export class RunRotas implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = jobLoop<ClaimedRota>('RunRotas', {
    what: 'a rota',
    claim: () => this.database.asWorker((manager) => claimRota(manager, newId())),
    work: (rota) => this.work(rota),
    report: (rota) => this.database.asWorker((manager) => reportRotaProgress(manager, rota, this.progress)),
  });
  private progress = WAITING;

  constructor(
    private readonly database: Database,
    private readonly solving: SolveApart,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  /** Looks now, after somebody asked for a rota. */
  wake(): void {
    this.loop.wake();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop(() => this.solving.onApplicationShutdown());
  }

  private async work(rota: ClaimedRota): Promise<void> {
    this.progress = WAITING;
    try {
      if (rota.attempts > MOST_ATTEMPTS) await this.giveUp(rota);
      else await this.plan(rota);
    } catch (error) {
      // Three instances that are replaced while they plan must not use up the attempts.
      await this.database.asWorker((manager) => releaseRota(manager, rota, !this.loop.stopped));
      throw error;
    }
  }

  private async plan(rota: ClaimedRota): Promise<void> {
    const { workspace, id } = rota;
    const floor = await this.database.inWorkspace(workspace, (manager) => loadFloor(manager, rota));
    const { shifts, cost, bound } = await this.solving.plan(floor, rota.seconds, (progress) => {
      this.progress = known(progress, this.progress);
    });
    await this.database.inWorkspace(workspace, async (manager) => {
      if (!(await endPlanning(manager, rota, { bound, cost: cost.total }))) return;
      await replaceShifts(
        manager,
        workspace,
        id,
        shifts.map((shift) => timed(shift, floor.setting.horizon)),
      );
    });
  }

  private giveUp(rota: ClaimedRota): Promise<unknown> {
    const failure = `The planning was begun ${MOST_ATTEMPTS} times and never came to its end. Plan fewer days at once, and tell whoever runs Sambung.`;
    return this.database.inWorkspace(rota.workspace, (manager) => endPlanning(manager, rota, { failure }));
  }
}

/** What is not known in a phase stays as it was told before. */
function known({ phase, cost, bound }: PlanProgress, before: RotaProgress): RotaProgress {
  return { phase, cost: finite(cost) ?? before.cost, bound: finite(bound) ?? before.bound };
}

const finite = (value: number | undefined): number | undefined => (Number.isFinite(value) ? value : undefined);
