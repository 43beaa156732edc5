import type {
  AssistAnswer,
  AssistView,
  CommandAnswer,
  DeskEventView,
  DeskView,
  FeedPage,
  HandoffPage,
  HandoffView,
  ImportReport,
  Outcome,
  PresenceAnswer,
  StoryView,
} from '@sambung/contracts';
import type { z } from 'zod';
import type {
  AssistAnswerBody,
  AssistBody,
  EngagementBody,
  HandoffRequestBody,
  ImportBody,
  PresenceBody,
  PromiseBody,
  ReasonCorrectionBody,
} from '@sambung/contracts';
import { readStream, type StreamEvent } from './event-stream';
import { ProblemError } from './problem-error';

export interface RequestOptions {
  readonly idempotencyKey?: string;
  /** Seconds the answer may wait for an offer or a place in the queue (`Prefer: wait=N`). */
  readonly wait?: number;
  readonly signal?: AbortSignal;
}

type Body<Schema extends z.ZodType> = z.input<Schema>;

const REPEATABLE: ReadonlySet<string> = new Set(['GET', 'PUT']);
const CONNECTION_LOST: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** It was there and ended; nothing listening is another matter. */
function isConnectionLost(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return CONNECTION_LOST.has(cause?.code);
}

/** Sambung's HTTP API as one person, or one integration, uses it. Every method throws ProblemError for an answer that is no success. */
export class SambungClient {
  /**
   * @param origin for example `http://localhost:3000`; a function where different paths are served at different addresses
   * @param token a JWT or an API key
   * @param onBehalfOf an API key may act for this employee, with that employee's own rights at most
   */
  constructor(
    private readonly origin: string | ((path: string) => string),
    private readonly token: string,
    private readonly onBehalfOf?: string,
  ) {}

  requestHandoff(body: Body<typeof HandoffRequestBody>, options: RequestOptions = {}): Promise<HandoffView> {
    return this.command('/v1/handoffs', body, options);
  }
  handoff(id: string): Promise<HandoffView> {
    return this.send('GET', `/v1/handoffs/${id}`);
  }
  handoffs(query: Record<string, string> = {}): Promise<HandoffPage> {
    return this.send('GET', `/v1/handoffs?${new URLSearchParams(query).toString()}`);
  }
  story(id: string): Promise<StoryView> {
    return this.send('GET', `/v1/handoffs/${id}/story`);
  }

  accept(offerId: string, options?: RequestOptions): Promise<CommandAnswer> {
    return this.command(`/v1/offers/${offerId}/accept`, {}, options);
  }
  decline(offerId: string, because: 'busy' | 'not-mine' | 'with-customer' | 'other' = 'other'): Promise<CommandAnswer> {
    return this.command(`/v1/offers/${offerId}/decline`, { because });
  }
  extend(offerId: string): Promise<CommandAnswer> {
    return this.command(`/v1/offers/${offerId}/extend`, {});
  }
  override(id: string, toEmployeeId: string): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/override`, { toEmployeeId });
  }
  reassign(id: string, toEmployeeId: string): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/reassign`, { toEmployeeId });
  }
  cancel(id: string, because: 'contact-left' | 'not-needed' = 'contact-left'): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/cancel`, { because });
  }
  keep(id: string): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/return`, {});
  }
  /** Pass on for another reason, to somebody by name, or both. */
  correctReason(id: string, to: Body<typeof ReasonCorrectionBody>): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/correct-reason`, to);
  }
  /** Take the callback or appointment that is proposed. */
  promise(id: string, body: Body<typeof PromiseBody> = {}): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/promise`, body);
  }
  connection(id: string, what: 'connect' | 'not-picked-up' | 'cut-off'): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/${what}`, {});
  }
  complete(id: string, outcome: Outcome = 'helped'): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/complete`, { outcome });
  }
  promiseKept(id: string, outcome: Outcome = 'helped'): Promise<CommandAnswer> {
    return this.command(`/v1/handoffs/${id}/promise-kept`, { outcome });
  }

  /** Ask a colleague while the contact waits. */
  askColleague(body: Body<typeof AssistBody>, options?: RequestOptions): Promise<AssistAnswer> {
    return this.command('/v1/assists', body, options);
  }
  assist(id: string): Promise<AssistView> {
    return this.send('GET', `/v1/assists/${id}`);
  }
  takeAssist(id: string, how: 'accept' | 'decline' | 'extend' | 'pass-on' | 'withdraw'): Promise<AssistAnswer> {
    return this.command(`/v1/assists/${id}/${how}`, {});
  }
  answerAssist(id: string, body: Body<typeof AssistAnswerBody> = {}): Promise<AssistAnswer> {
    return this.command(`/v1/assists/${id}/answer`, body);
  }
  rateAssist(id: string, helpful: boolean): Promise<AssistView> {
    return this.send('PUT', `/v1/assists/${id}/rating`, { helpful });
  }

  desk(): Promise<DeskView> {
    return this.send('GET', '/v1/desk');
  }
  /** The desk's live stream: while it is open, its owner is reachable. Give the last id you have seen to go on exactly there. */
  deskStream(signal: AbortSignal, lastEventId?: string): AsyncGenerator<StreamEvent<DeskEventView>> {
    const resume = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    return readStream(this.address('/v1/desk/stream'), { ...this.headers(), ...resume }, signal);
  }
  setPresence(body: Body<typeof PresenceBody>): Promise<PresenceAnswer> {
    return this.send('PUT', '/v1/presence/me', body);
  }
  startEngagement(employeeId: string, externalId: string, body: Body<typeof EngagementBody> = {}): Promise<unknown> {
    return this.send('PUT', `/v1/employees/${employeeId}/engagements/${externalId}`, body);
  }
  endEngagement(employeeId: string, externalId: string): Promise<unknown> {
    return this.send('DELETE', `/v1/employees/${employeeId}/engagements/${externalId}`);
  }
  events(after = 0, wait = 0): Promise<FeedPage> {
    return this.send('GET', `/v1/events?after=${after}&wait=${wait}`);
  }

  /**
   * Imports a company and waits until that has come to its end, however long it takes.
   * @param onProgress told now and then how far it is
   * @throws ProblemError only for what is refused at once; a report of a long import says `refused` itself
   */
  async importCompany(
    body: Body<typeof ImportBody>,
    { dryRun = false, onProgress }: { dryRun?: boolean; onProgress?: (report: ImportReport) => void } = {},
  ): Promise<ImportReport> {
    let report = await this.send<ImportReport>('POST', `/v1/imports${dryRun ? '?dryRun=true' : ''}`, body, { wait: 2 });
    while (report.progress) {
      onProgress?.(report);
      await new Promise((resolve) => setTimeout(resolve, 500));
      report = await this.importReport(report);
    }
    return report;
  }

  /** How far it is now; as it was, where that cannot be said just now: a service that is busy with it is no reason to turn away from it. */
  private async importReport(before: ImportReport): Promise<ImportReport> {
    try {
      return await this.send<ImportReport>('GET', `/v1/imports/${before.importId}`);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 503) return before;
      throw error;
    }
  }

  /** With an Idempotency-Key of its own, so that it takes effect once although its answer may be lost on the way. */
  private command<Answer>(path: string, body: unknown, options: RequestOptions = {}): Promise<Answer> {
    return this.send('POST', path, body, {
      ...options,
      idempotencyKey: options.idempotencyKey ?? globalThis.crypto.randomUUID(),
    });
  }

  /**
   * Any other call. `body` is sent as JSON; an empty answer is `undefined`. What may be repeated (GET, PUT, or with an Idempotency-Key) is repeated once when
   * the connection ends before an answer: a connection that was kept open is closed by its server just when somebody uses it again.
   */
  async send<Answer>(method: string, path: string, body?: unknown, options: RequestOptions = {}): Promise<Answer> {
    const ask = (): Promise<Response> => this.ask(method, path, body, options);
    const response = await ask().catch((error: unknown) => {
      if (!isConnectionLost(error) || !(REPEATABLE.has(method) || options.idempotencyKey)) throw error;
      return ask();
    });
    if (!response.ok) throw await ProblemError.from(response);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  }

  private ask(method: string, path: string, body: unknown, options: RequestOptions): Promise<Response> {
    return fetch(this.address(path), {
      method,
      headers: {
        ...this.headers(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
        ...(options.wait !== undefined && { prefer: `wait=${options.wait}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(options.signal && { signal: options.signal }),
    });
  }

  private address(path: string): string {
    return (typeof this.origin === 'string' ? this.origin : this.origin(path)) + path;
  }

  private headers(): Record<string, string> {
    return {
      authorization: `Bearer ${this.token}`,
      ...(this.onBehalfOf && { 'sambung-employee': this.onBehalfOf }),
    };
  }
}
