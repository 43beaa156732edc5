import { EVENTS, type AnyEvent } from '@sambung/contracts';
import { because, fullMessage } from '@sambung/outbox';
import type { Draft } from './draft';
import type { LoadedBoard } from './partition-memory';
import type { Item } from './records';

/** What parking needs of its surroundings. */
export interface Parking {
  board(workspace: string): Promise<LoadedBoard>;
  now(): number;
  newId(): string;
  /** Undefined: this employee is not suspended yet. */
  wouldBeReachable(workspace: string, employeeId: string): boolean | undefined;
}

/**
 * Puts a record aside that cannot be applied, and goes on behind it.
 *
 * If it is about a handoff, the contact is given back to the sender, aloud (and an assist ends without an answer): nobody waits for a decision
 * that will never come. If it is what
 * the directory says of an employee, they are not asked until the directory has said something that can be applied: they may have left. A
 * reason keeps its last good plan. What somebody said of themself is answered, and mended by whatever they say next.
 */
export async function parkInto(draft: Draft, item: Item, error: unknown, parking: Parking): Promise<void> {
  parkOnly(draft, item, error);
  const { workspace, name } = item.record;
  if (workspace === null) return;
  const subject = EVENTS.get(name)?.subject;
  if (subject === 'handoff' || subject === 'assist') await giveBack(draft, workspace, item, parking);
  else if (item.position === 'frontDeskNo') draft.answerUnavailable(workspace, item.record);
  else if (subject === 'employee') await suspend(draft, workspace, item.record.subject, parking);
}

/** The last resort, when a switchboard cannot even give the handoff back. */
export function parkOnly(draft: Draft, { record, number, position }: Item, error: unknown): void {
  draft.aside.park({ record, because: because(error), error: fullMessage(error) });
  if (number !== null) draft.readUpTo(position, number);
}

async function giveBack(draft: Draft, workspace: string, { record }: Item, parking: Parking): Promise<void> {
  const handoffId = record.subject;
  const at = { receivedAt: parking.now(), because: 'internal-error' };
  // The answer to whoever asked: for them it is their command that led to it.
  const commandId = record.headers['ce_id'] ?? parking.newId();
  const loaded = await parking.board(workspace);
  const known = loaded.board.handoff(handoffId) !== undefined;
  draft.decide(workspace, loaded, { type: 'return-stuck', commandId, handoffId, ...at });
  const isRequest = record.name === 'handoff.requested' || record.name === 'assist.requested';
  if (!known && isRequest) draft.endUnknown(workspace, record, commandId);
}

/** A handoff that no board has taken on goes back to its sender, aloud. */
export function giveBackUnknown(
  draft: Draft,
  { board }: LoadedBoard,
  { workspace, subject, name, id }: AnyEvent,
): void {
  if (board.handoff(subject) === undefined) draft.endUnknown(workspace, { subject, name }, id);
}

async function suspend(draft: Draft, workspace: string, employeeId: string, parking: Parking): Promise<void> {
  if (parking.wouldBeReachable(workspace, employeeId) !== undefined) return;
  const loaded = await parking.board(workspace);
  const asked = { commandId: parking.newId(), employeeId, receivedAt: parking.now() };
  const events = draft.decide(workspace, loaded, { type: 'set-reachability', reachable: false, ...asked });
  draft.aside.suspend({ workspace, employeeId, reachable: events.some(({ type }) => type === 'reachability-set') });
}

/** What is decided of somebody who is suspended: they stay unreachable, whatever their desk says, until the directory is mended. */
export function resume(
  draft: Draft,
  workspace: string,
  employeeId: string,
  loaded: LoadedBoard,
  parking: Parking,
): void {
  const reachable = parking.wouldBeReachable(workspace, employeeId);
  if (reachable === undefined) return;
  draft.aside.suspend({ workspace, employeeId, reachable: null });
  const asked = { commandId: parking.newId(), employeeId, receivedAt: parking.now() };
  if (reachable) draft.decide(workspace, loaded, { type: 'set-reachability', reachable: true, ...asked });
}
