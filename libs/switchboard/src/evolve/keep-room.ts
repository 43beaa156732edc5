import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { RoomKept, RoomLetGo } from '../events';

export function keepRoom(board: Board, { handoffId, employeeId, type }: RoomKept): void {
  const handoff = board.handoffs.get(handoffId);
  if (!handoff || !board.people.get(employeeId)) return;
  board.changeHandoff(handoffId, () => {
    handoff.keptId = employeeId;
  });
  board.changePerson(employeeId, type, (person) => {
    person.keptFor = { handoffId, way: handoff.asked.channel };
  });
}

export function stopKeepingRoom(board: Board, { handoffId, employeeId, type }: RoomLetGo): void {
  letGoOfRoom(board, board.handoffs.get(handoffId), type);
  board.changePerson(employeeId, type, (person) => {
    person.keptFor = undefined;
  });
}

/** Nobody is kept free for it any more, if anybody was. */
export function letGoOfRoom(board: Board, handoff: Handoff | undefined, because: string): void {
  const keptId = handoff?.keptId;
  if (!handoff || keptId === undefined) return;
  handoff.keptId = undefined;
  board.changePerson(keptId, because, (person) => {
    person.keptFor = undefined;
  });
}
