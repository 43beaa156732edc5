import { Injectable } from '@nestjs/common';
import { ClsServiceManager } from 'nestjs-cls';
import type { Principal } from '../access/principal';
import { continueTrace, type Trace } from './traceparent';

const TRACE = 'trace';
const PRINCIPAL = 'principal';

/** What is known about the work in hand, wherever in the call it is asked: its trace, and for a request who asks. */
@Injectable()
export class RequestContext {
  private readonly cls = ClsServiceManager.getClsService();

  /** For outgoing requests and outbox records; undefined outside of requests and `run`. */
  get traceparent(): string | undefined {
    return this.trace?.traceparent;
  }

  get traceId(): string | undefined {
    return this.trace?.traceId;
  }

  /** Who asks, once the guard has let them in. */
  get principal(): Principal | undefined {
    return this.cls.isActive() ? this.cls.get<Principal | undefined>(PRINCIPAL) : undefined;
  }

  /** @internal The guard's word. */
  letIn(principal: Principal): void {
    if (this.cls.isActive()) this.cls.set(PRINCIPAL, principal);
  }

  /** Does work under the trace of what caused it: an event's traceparent, or a request's. */
  run<T>(traceparent: string | undefined, work: () => T): T {
    return this.cls.run(() => {
      this.cls.set(TRACE, continueTrace(traceparent));
      return work();
    });
  }

  private get trace(): Trace | undefined {
    return this.cls.isActive() ? this.cls.get<Trace | undefined>(TRACE) : undefined;
  }
}
