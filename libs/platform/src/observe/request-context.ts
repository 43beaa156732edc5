import { Injectable } from '@nestjs/common';
import { ClsServiceManager } from 'nestjs-cls';
import type { Principal } from '../access/principal';
import { continueTrace, type Trace } from './traceparent';

const TRACE = 'trace';
const PRINCIPAL = 'principal';
const WHY = 'why';

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

  /** Why whoever asks does so, if they said it. */
  get why(): string | undefined {
    return this.cls.isActive() ? this.cls.get<string | undefined>(WHY) : undefined;
  }

  /** @internal The guard's word. */
  letIn(principal: Principal, why: string | undefined): void {
    if (!this.cls.isActive()) return;
    this.cls.set(PRINCIPAL, principal);
    this.cls.set(WHY, why);
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
