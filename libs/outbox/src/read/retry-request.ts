/** Who did it, and why, for the audit. */
export interface Operator {
  readonly by: string;
  readonly note?: string;
}

/** An operator wants the subject of a parked record to be tried again, and waits for the answer. */
export interface RetryRequest {
  readonly id: number;
  /** Any of the subject's parked records. */
  readonly parkedId: number;
  readonly partition: number;
  readonly operator: Operator;
}

/** What came of it, fit for a terminal: numbers and codes, nothing of anybody. */
export type RetryAnswer =
  /** `because`: class and code of the error at the first record that fails still; null when none does. */
  | { readonly outcome: 'tried'; readonly applied: number; readonly left: number; readonly because: string | null }
  /** The subject had ended, and stays so; nothing of it is parked any more. */
  | { readonly outcome: 'over' }
  /** The record had been retried, discarded or superseded before the service came to it. */
  | { readonly outcome: 'not-parked' }
  /** Trying it failed around the handlers; nothing has changed. */
  | { readonly outcome: 'failed'; readonly because: string };

/** Where operators' requests stand. They outlive every process; each is answered once, in the transaction of what it led to. */
export interface RetryRequests<Tx> {
  /** Those without an answer, in the order in which they were made. */
  open(group: string): Promise<readonly RetryRequest[]>;
  /** Locks a request until the transaction ends. False: it has its answer, or another instance is at it. */
  take(tx: Tx, id: number): Promise<boolean>;
  answer(tx: Tx, id: number, answer: RetryAnswer): Promise<void>;
}
