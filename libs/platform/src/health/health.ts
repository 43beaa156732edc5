import { Injectable } from '@nestjs/common';

/** Throws (with a sentence) when it is not well; what it returns is shown. */
export type HealthCheck = () => Promise<Record<string, unknown> | undefined> | Record<string, unknown> | undefined;

/**
 * Where parts say how they are: `health.live('bus', () => …)`.
 * Live fails: restart me (a dead consumer). Ready fails: send me no requests for now (no database, still catching up).
 */
@Injectable()
export class Health {
  readonly liveness = new Map<string, HealthCheck>();
  readonly readiness = new Map<string, HealthCheck>();
  private stopping = false;

  live(name: string, check: HealthCheck): void {
    this.liveness.set(name, check);
  }

  ready(name: string, check: HealthCheck): void {
    this.readiness.set(name, check);
  }

  /** From now on not ready: load balancers look elsewhere while requests in flight are finished. */
  stop(): void {
    this.stopping = true;
  }

  get isStopping(): boolean {
    return this.stopping;
  }
}
