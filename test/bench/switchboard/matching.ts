import { Board } from '../../../libs/switchboard/src/board/board';
import { Handoff } from '../../../libs/switchboard/src/board/handoff';
import { weightOfWork } from '../../../libs/switchboard/src/board/person';
import type { Work } from '../../../libs/switchboard/src/board/workload';
import { evolve } from '../../../libs/switchboard/src/evolve/evolve';
import { IndexedMatcher } from '../../../libs/switchboard/src/matching/indexed-matcher';
import { holdStage } from '../../../libs/switchboard/src/matching/stages';
import { longestIdle } from '../../../libs/switchboard/src/policies/longest-idle';
import { DEFAULT_TIMING } from '../../../libs/switchboard/src/timing';
import { employeeOf, reasonOf, type Floor, type Kind, type Worker } from './floor';

const NOW = Date.UTC(2026, 10, 21, 3, 0);

/**
 * The switchboard's own board, indexes and matcher, driven as a dispatch drives them, without commands and events around it: who is asked
 * for this is found, becomes busy, and whoever was busy longest returns; after each the matcher looks whether anybody waits for them.
 */
export class Matching {
  private readonly board = new Board({ policy: longestIdle, timing: DEFAULT_TIMING, askAtOnce: 1 });
  private readonly matcher = new IndexedMatcher(this.board);
  private readonly asking = new Map<string, Handoff>();
  private now = NOW;

  constructor({ workers, kinds }: Floor) {
    for (const worker of workers) this.comes(worker);
    for (const kind of kinds) this.asking.set(kind.id, this.handoffFor(kind));
  }

  /** Comparisons and looks that matching has cost so far. */
  get steps(): number {
    return this.board.effort.steps;
  }

  /** Who is asked for this kind, and is busy from now on. */
  take({ id }: Kind): string | undefined {
    const handoff = this.asking.get(id)!;
    this.begin();
    const match = this.matcher.candidateFor(handoff, this.now);
    if (!match) return undefined;
    this.board.changeWork(match.person, 'handoff-offered', (person) => {
      person.work.put(WORK, weightOfWork(person, WORK));
      person.idleSince = this.now;
    });
    return match.person.id;
  }

  giveBack(personId: string): void {
    this.begin();
    this.board.changeWork(this.board.people.get(personId)!, 'handoff-ended', (person) => {
      person.work.drop(WORK.kind, WORK.id);
      person.idleSince = this.now;
    });
    if (this.matcher.next(this.now)) throw new Error('nobody waits');
  }

  /** As at the beginning of each command. */
  private begin(): void {
    this.now += 1;
    this.board.now = this.now;
    this.board.touched.clear();
  }

  private comes(worker: Worker): void {
    const { roles, ...employee } = employeeOf(worker);
    const of = { employeeId: worker.id, at: ++this.now };
    const profile = { ...employee, roles: roles.map(({ role }) => role) };
    const said = { availability: 'Available', activity: '', because: 'said' } as const;
    evolve(this.board, { type: 'employee-set', employee: profile, shift: { on: true }, at: of.at });
    evolve(this.board, { type: 'presence-set', ...of, ...said });
    evolve(this.board, { type: 'reachability-set', ...of, reachable: true, shift: { on: true } });
  }

  private handoffFor(kind: Kind): Handoff {
    const asked = { id: kind.id, senderId: 'outside', channel: 'phone', contactKind: 'customer' } as const;
    const more = { language: undefined, siteId: undefined, namedEmployeeId: undefined, upset: false, tier: 0 };
    const times = { requestedAt: this.now, holdAt: this.now };
    const handoff = new Handoff({ ...asked, ...more, ...times }, kind.id, 50, reasonOf(kind).plan);
    handoff.joined = [holdStage(this.board, handoff, { kind: 'step', number: 1 })];
    return handoff;
  }
}

const WORK: Work = { kind: 'handoff', id: 'h', channel: 'phone' };
