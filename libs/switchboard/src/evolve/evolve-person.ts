import type { Board } from '../board/board';
import type { Person } from '../board/person';
import { weightOfWork } from '../board/person';
import type { Work } from '../board/workload';
import type { PersonEvent, PresenceSet, Shift } from '../events';

export function evolvePerson(board: Board, event: PersonEvent): void {
  if (event.type === 'presence-changed') return;
  board.changePerson(event.employeeId, event.type, (person) => {
    changePerson(person, event);
  });
  if (event.type === 'engagement-ended') board.handoffs.noteEngagementOver(event.employeeId, event.engagementId);
}

function changePerson(person: Person, event: Exclude<PersonEvent, { type: 'presence-changed' }>): void {
  switch (event.type) {
    case 'presence-set':
      return setPresence(person, event);
    case 'reachability-set':
      person.reachable = event.reachable;
      return takeShift(person, event.shift);
    case 'shift-turned':
      return takeShift(person, event.shift);
    case 'engagement-started':
      return addWork(person, {
        kind: 'engagement',
        id: event.engagementId,
        channel: event.channel,
        expiresAt: event.expiresAt,
      });
    case 'engagement-ended':
      person.idleSince = event.at;
      return person.work.drop('engagement', event.engagementId);
    case 'wrap-up-started':
      person.wrapUpUntil = event.until;
      return;
    case 'wrap-up-ended':
      person.wrapUpUntil = undefined;
      return;
    case 'pause-spared':
      person.missedInARow = 0;
  }
}

/** What runs out restores what was said before it, not another thing that runs out. */
function setPresence(person: Person, event: PresenceSet): void {
  const lasting =
    person.presenceExpiresAt === undefined
      ? { availability: person.availability, activity: person.activity }
      : person.settled;
  person.settled = event.expiresAt === undefined ? undefined : lasting;
  person.availability = event.availability;
  person.activity = event.activity;
  person.since = event.at;
  person.presenceExpiresAt = event.expiresAt;
  person.missedInARow = 0;
}

export function takeShift(person: Person, shift: Shift): void {
  person.shiftOn = shift.on;
  person.shiftUntil = shift.until;
}

/** Replaces what is known of the same work. */
export function addWork(person: Person, work: Work): void {
  person.work.put(work, weightOfWork(person, work));
}
