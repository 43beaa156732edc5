import { EVENTS } from '@sambung/contracts';
import { because, fullMessage } from '@sambung/outbox';
import type { Draft } from './draft';
import type { LoadedBoard } from './partition-memory';
import type { Item } from './records';

/** What parking needs of its surroundings. */
export interface Parking {
  board(workspace: string): Promise<LoadedBoard>;
  now(): number;
  newId(): string;
}

/**
 * Puts a record aside that cannot be applied, and goes on behind it. If it is about a handoff, the contact is given back to the sender,
 * aloud: nobody waits for a decision that will never come. A handoff that no switchboard knows ends here.
 */
export async function parkInto(draft: Draft, item: Item, error: unknown, parking: Parking): Promise<void> {
  draft.park({ record: item.record, because: because(error), error: fullMessage(error) });
  if (item.number !== null) draft.readUpTo(item.position, item.number);
  const { workspace, name } = item.record;
  if (workspace !== null && EVENTS.get(name)?.subject === 'handoff') await giveBack(draft, workspace, item, parking);
}

async function giveBack(draft: Draft, workspace: string, { record }: Item, parking: Parking): Promise<void> {
  const handoffId = record.subject;
  // The answer to whoever asked: for them it is their command that led to it.
  const commandId = record.headers['ce_id'] ?? parking.newId();
  const stuck = {
    type: 'return-stuck',
    commandId,
    handoffId,
    because: 'internal-error',
    receivedAt: parking.now(),
  } as const;
  const loaded = await parking.board(workspace);
  const known = loaded.board.handoff(handoffId) !== undefined;
  draft.decide(workspace, loaded, stuck);
  if (!known && record.name === 'handoff.requested') draft.endUnknown(workspace, handoffId, commandId);
}
