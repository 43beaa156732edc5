import { DIRECTORY_TOPIC, EVENTS } from '@sambung/contracts';
import {
  because,
  fullMessage,
  readRecord,
  type ParkedRecord,
  type RetryAnswer,
  type RetryRequest,
} from '@sambung/outbox';
import type { Decider } from './decider';
import type { AnswerRow, Ledger, ResolvedRow } from './ledger';
import type { Item } from './records';
import { BrokenDecision, HandoffKnownAlready, UnreadableRecord } from './shell.errors';

/**
 * Tries a subject's parked records again because an operator asks for it. Each is decided and resolved in one append, and the answer stands
 * in the last, so that whoever dies on the way, nothing is decided twice. What fails stays where it is.
 *
 * Nothing that was answered is answered anew: a handoff was given back to its sender, and stays ended; whoever said something of themself
 * was told that it was not done, and may have said something else since. Of several states of the directory the newest alone counts: an
 * older one would put somebody back to work whom the directory has changed since.
 */
export async function retryParked(request: RetryRequest, decider: Decider, ledger: Ledger): Promise<void> {
  const { records, over } = await ledger.parkedWith(request.parkedId);
  const resolve = (resolution: ResolvedRow['resolution']) => resolving(request, resolution);
  const tell = (answer: RetryAnswer): AnswerRow[] => [{ requestId: request.id, answer }];
  const close = (answer: RetryAnswer) =>
    decider.retry({ resolved: records.map(resolve('over')), answers: tell(answer) });
  if (records.length === 0) return decider.retry({ resolved: [], answers: tell({ outcome: 'not-parked' }) });
  if (over || records.every(wasAnswered)) return close({ outcome: 'over' });

  const toTry = newestStateAndFacts(records);
  for (const [applied, record] of toTry.entries()) {
    const isLast = applied === toTry.length - 1;
    const done = { outcome: 'tried', applied: applied + 1, left: 0, because: null } as const;
    const resolved = [resolve('retried')(record)];
    const failure = await tryOne(decider, record, resolved, isLast ? tell(done) : []);
    if (failure instanceof HandoffKnownAlready) return close({ outcome: 'over' });
    if (failure === undefined) continue;
    const why = because(failure);
    await ledger.failedAgain(record.id, { because: why, error: fullMessage(failure) });
    const left = records.length - applied;
    return decider.retry({ resolved: [], answers: tell({ outcome: 'tried', applied, left, because: why }) });
  }
}

/** What the record itself cannot do; whatever else is thrown is to be asked again. */
async function tryOne(
  decider: Decider,
  record: ParkedRecord,
  resolved: readonly ResolvedRow[],
  answers: readonly AnswerRow[],
): Promise<unknown> {
  try {
    await decider.retry({ item: readable(record), resolved, answers });
    return undefined;
  } catch (error) {
    if (error instanceof BrokenDecision) return error.cause;
    if (error instanceof UnreadableRecord || error instanceof HandoffKnownAlready) return error;
    throw error;
  }
}

/** Read anew: a version that understands it may have been installed since. It moves no position. */
function readable(parked: ParkedRecord): Item {
  const { record, event, unreadable } = readRecord(parked.topic, parked.partition, {
    ...parked,
    offset: BigInt(parked.offset),
  });
  if (!event) throw new UnreadableRecord(unreadable ?? `nothing here reads ${parked.name}`);
  return {
    position: parked.topic === DIRECTORY_TOPIC ? 'directoryNo' : 'frontDeskNo',
    number: null,
    record,
    event,
    unreadable,
  };
}

function newestStateAndFacts(records: readonly ParkedRecord[]): ParkedRecord[] {
  const newest = records.findLast(({ kind }) => kind === 'state');
  return records.filter((record) => record.kind === 'fact' || record === newest);
}

const wasAnswered = ({ name, topic }: ParkedRecord): boolean =>
  topic !== DIRECTORY_TOPIC && EVENTS.get(name)?.subject === 'employee';

const resolving =
  ({ operator }: RetryRequest, resolution: ResolvedRow['resolution']) =>
  ({ id }: ParkedRecord): ResolvedRow => ({ id, resolution, by: operator.by, note: operator.note ?? null });
