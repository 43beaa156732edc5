import type { Board } from '../board/board';
import type { Commit } from './dispatch';
import { roomLetGo } from './keep-room';
import { replaceGoneOwner } from './replace-gone-owner';
import { withdrawUnfitOffer } from './withdraw-unfit-offers';

/** Whatever somebody can no longer be asked for, or answer for, is taken from them: before anybody else is asked for anything. */
export function settlePeople(board: Board, now: number, commit: Commit): void {
  for (let changed = board.touched.takeUnsettled(); changed.length > 0; changed = board.touched.takeUnsettled()) {
    for (const { employeeId, inDoubt } of changed) settle(board, employeeId, inDoubt, now, commit);
  }
}

function settle(board: Board, employeeId: string, inDoubt: boolean, now: number, commit: Commit): void {
  for (let person = board.people.get(employeeId); person; person = board.people.get(employeeId)) {
    const withdrawn = withdrawUnfitOffer(board, person, inDoubt, now);
    const left = withdrawn.length > 0 ? withdrawn : roomLetGo(board, person, now);
    const taken = left.length > 0 ? left : replaceGoneOwner(board, person, now);
    if (taken.length === 0) return;
    commit(taken);
  }
}
