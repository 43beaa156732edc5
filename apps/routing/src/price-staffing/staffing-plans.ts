import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Worths } from '@sambung/simulation';
import type { Staffing } from '@sambung/switchboard';
import { OneThread } from '../work-in-thread/one-thread';

/** A plan that takes longer, or more memory, is worth less than what it costs. */
const LIMITS = { longestMs: 60_000, memoryMb: 512 };

/** Solves staffing plans in a thread of its own, one at a time: the loops of the partitions go on deciding. */
@Injectable()
export class StaffingPlans implements OnApplicationShutdown {
  private readonly thread = new OneThread();

  /** Throws whatever goes wrong in the thread, and `ThreadGaveNoAnswer` when it takes too long or too much. */
  worthsOf(staffing: Staffing): Promise<Worths> {
    return this.thread.run<Worths>(join(__dirname, 'staffing-plan.worker.js'), staffing, LIMITS);
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }
}
