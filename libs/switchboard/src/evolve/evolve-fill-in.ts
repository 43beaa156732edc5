import type { Board } from '../board/board';
import type { FillInEvent, SwitchboardEvent } from '../events';

const NAMES: Readonly<Record<FillInEvent['type'], true>> = {
  'fill-in-asked': true,
  'fill-in-declined': true,
  'fill-in-joined': true,
  'fill-in-continued': true,
  'fill-in-left': true,
};

export function isFillInEvent(event: SwitchboardEvent): event is FillInEvent {
  return event.type in NAMES;
}

/** Being on a floor changes where somebody belongs, as a change of their profile does. */
export function evolveFillIn(board: Board, event: FillInEvent): void {
  const { employeeId, teamId, type } = event;
  switch (event.type) {
    case 'fill-in-asked':
      board.fillInPauses.set(teamId, event.askAgainAt);
      return board.changePerson(employeeId, type, (person) => {
        person.askedToFillIn = { teamId, expiresAt: event.expiresAt };
      });
    case 'fill-in-declined':
      return board.changePerson(employeeId, type, (person) => {
        person.askedToFillIn = undefined;
      });
    case 'fill-in-joined':
      return board.changeProfile(employeeId, type, (person) => {
        person.askedToFillIn = undefined;
        person.floor = { teamId, roles: event.roles, reviewAt: event.reviewAt };
      });
    case 'fill-in-continued':
      return board.changePerson(employeeId, type, (person) => {
        if (person.floor) person.floor = { ...person.floor, reviewAt: event.reviewAt };
      });
    case 'fill-in-left':
      board.fillInPauses.set(teamId, event.askAgainAt);
      return board.changeProfile(employeeId, type, (person) => {
        person.floor = undefined;
      });
  }
}
