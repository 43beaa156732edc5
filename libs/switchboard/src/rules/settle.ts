import type { Board } from '../board/board';
import type { Commit } from './dispatch';
import { replaceGoneOwner } from './replace-gone-owner';
import { withdrawUnfitOffer } from './withdraw-unfit-offers';

/** Whatever somebody can no longer be asked for, or answer for, is taken from them: before anybody else is asked for anything. */
export function settlePeople(board: Board, now: number, commit: Commit): void {
  for (let ids = board.touched.takeUnsettled(); ids.length > 0; ids = board.touched.takeUnsettled()) {
    for (const employeeId of ids) {
      const person = board.people.get(employeeId);
      if (!person) continue;
      const withdrawn = withdrawUnfitOffer(board, person, now);
      commit(withdrawn.length > 0 ? withdrawn : replaceGoneOwner(board, person, now));
    }
  }
}
