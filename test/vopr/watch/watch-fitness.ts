import type { SwitchboardEvent } from '@sambung/switchboard';
import type { Promises } from './broken';

interface Known {
  active: boolean;
  reachable: boolean;
  available: boolean;
}

type Offered = Extract<SwitchboardEvent, { type: 'handoff-offered' }>;

/** Nobody unfit is asked: told apart from the switchboard's own matching, from what it wrote down of each person. */
export class WatchFitness {
  private readonly people = new Map<string, Known>();
  private readonly senders = new Map<string, string>();
  /** Whom a handoff was offered to in the round that runs. */
  private readonly tried = new Map<string, Set<string>>();

  constructor(private readonly promises: Promises) {}

  take(event: SwitchboardEvent): void {
    switch (event.type) {
      case 'employee-set':
        this.known(event.employee.employeeId).active = event.employee.active;
        return;
      case 'employee-erased':
        this.known(event.employeeId).active = false;
        return;
      case 'reachability-set':
        this.known(event.employeeId).reachable = event.reachable;
        return;
      case 'presence-set':
        this.known(event.employeeId).available = event.availability === 'Available';
        return;
      case 'handoff-requested':
        this.senders.set(event.handoffId, event.senderId);
        return;
      case 'round-started':
      case 'reason-corrected':
        this.tried.delete(event.handoffId);
        return;
      case 'handoff-offered':
        return this.offered(event);
    }
  }

  private offered({ handoffId, receiverId }: Offered): void {
    const { active, reachable, available } = this.known(receiverId);
    const tried = this.tried.get(handoffId) ?? new Set();
    this.tried.set(handoffId, tried.add(receiverId));
    const wrong = [
      ...(active ? [] : ['does not work here']),
      ...(reachable ? [] : ['is not reachable']),
      ...(available ? [] : ['is not available']),
      ...(this.senders.get(handoffId) === receiverId ? ['is the sender'] : []),
    ];
    if (wrong.length > 0)
      this.promises.broken(
        'nobody unfit is asked',
        `${handoffId} was offered to ${receiverId}, who ${wrong.join(', ')}`,
      );
  }

  private known(employeeId: string): Known {
    const known = this.people.get(employeeId) ?? { active: false, reachable: false, available: false };
    this.people.set(employeeId, known);
    return known;
  }
}
