import { AsyncResource } from 'node:async_hooks';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@sambung/platform';
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
import { loadFloor, timed } from './rota-floor';
import { SolveApart } from './solve-apart';

const LOOK_EVERY_MS = 5_000;
const REPORT_EVERY_MS = 1_000;
const AGAIN_IN_MS = 1_000;
/** What ends the process three times will end it a fourth time. */
const MOST_ATTEMPTS = 3;

/**
 * Plans rotas, one after the other, in every instance. No lock is held and no transaction is open while it is solved: an instance that is killed leaves the rota as it was
 * asked for, and another begins again; one that was frozen meanwhile finds its claim gone and keeps nothing.
 */
@Injectable()
export class RunRotas implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('RunRotas');
  /** Where this began, outside of any request: a rota must not be planned in the name of whoever woke it. */
  private readonly origin = new AsyncResource('RunRotas');
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private step: Promise<void> | undefined;
  private woken = false;

  constructor(
    private readonly database: Database,
    private readonly solving: SolveApart,
  ) {}

  onApplicationBootstrap(): void {
    this.lookIn(0);
  }

  /** Looks now, after somebody asked for a rota. */
  wake(): void {
    this.woken = true;
    this.origin.runInAsyncScope(() => {
      this.lookIn(0);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.solving.onApplicationShutdown();
    await this.step;
  }

  private lookIn(ms: number): void {
    if (this.stopped || this.step) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.step = this.look().then((next) => {
        this.step = undefined;
        this.lookIn(this.woken ? 0 : next);
      });
    }, ms);
    this.timer.unref();
  }

  /** Returns when to look again, ms. */
  private async look(): Promise<number> {
    this.woken = false;
    try {
      const rota = await this.database.asWorker((manager) => claimRota(manager, newId()));
      if (!rota) return LOOK_EVERY_MS;
      await this.work(rota);
      return 0;
    } catch (error) {
      this.logger.warn({ err: error, msg: 'The planning of a rota was interrupted; it is begun again.' });
      return AGAIN_IN_MS;
    }
  }

  private async work(rota: ClaimedRota): Promise<void> {
    let progress: RotaProgress = { phase: 'waiting', cost: null, bound: null };
    const report = setInterval(() => {
      void this.database.asWorker((manager) => reportRotaProgress(manager, rota, progress)).catch(() => undefined);
    }, REPORT_EVERY_MS);
    try {
      if (rota.attempts > MOST_ATTEMPTS) await this.giveUp(rota);
      else
        await this.plan(rota, ({ phase, cost, bound }) => {
          progress = { phase, cost: finite(cost) ?? progress.cost, bound: finite(bound) ?? progress.bound };
        });
    } catch (error) {
      await this.database.asWorker((manager) => releaseRota(manager, rota));
      throw error;
    } finally {
      clearInterval(report);
    }
  }

  private async plan(rota: ClaimedRota, onProgress: Parameters<SolveApart['plan']>[2]): Promise<void> {
    const { workspace, id } = rota;
    const floor = await this.database.inWorkspace(workspace, (manager) => loadFloor(manager, rota));
    const { shifts, cost, bound } = await this.solving.plan(floor, rota.seconds, onProgress);
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

const finite = (value: number | undefined): number | undefined => (Number.isFinite(value) ? value : undefined);
