/** What kafkajs knows of an error. */
interface KafkaFailure {
  readonly name?: string;
  readonly type?: string;
  readonly retriable?: boolean;
  readonly cause?: unknown;
}

/** Not retriable as a request, but a member that joins again is healed of them. */
const HEALED_BY_JOINING = [
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'NOT_COORDINATOR_FOR_GROUP',
];

/** Whether a consumer that stopped because of this error may begin anew; otherwise it would only stop again, or hide a bug. */
export function mayBeginAnew(error: unknown): boolean {
  const failure = error as KafkaFailure;
  if (failure.name === 'KafkaJSNumberOfRetriesExceeded') return true;
  const root = rootOf(failure);
  return root.retriable === true || HEALED_BY_JOINING.includes(root.type ?? '');
}

function rootOf(failure: KafkaFailure): KafkaFailure {
  return failure.cause ? rootOf(failure.cause) : failure;
}
