import { Switchboard, type SwitchboardOptions } from '@sambung/switchboard';
import type { Recording } from './recording';

/** A switchboard as it stood after all decisions that were taken before a moment (ms since 1970), and how many of the recording's those are. */
export function boardAt(
  { base, decisions }: Recording,
  moment: number,
  options: SwitchboardOptions = {},
): [Switchboard, number] {
  const board = base ? Switchboard.restore(base, options) : Switchboard.empty(options);
  const behind = decisions.findIndex(({ now }) => now >= moment);
  const count = behind < 0 ? decisions.length : behind;
  for (const { events } of decisions.slice(0, count)) for (const event of events) board.apply(event);
  return [board, count];
}
