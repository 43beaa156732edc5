import type { ReasonState } from '@sambung/contracts';
import type { Command, SwitchboardSnapshot } from '@sambung/switchboard';
import type { Request, VirtualSwitchboard } from '../run/virtual-switchboard';
import type { Change } from './change';
import { commandAgain } from './command-again';
import type { Facts } from './facts';
import type { RecordedDecision } from './recording';

/** Everything that happens at its recorded time, whoever is asked for whom: who comes, who is there, what the directory says, who gives up. */
export class AsRecorded {
  constructor(
    private readonly board: VirtualSwitchboard,
    private readonly since: number,
    private readonly changed: Change,
  ) {}

  /** Plans and priorities as they are to be tried. */
  change({ reasons }: SwitchboardSnapshot): void {
    const name = { id: '', en: '' };
    for (const reason of reasons) {
      if (!this.changed.reasons?.has(reason.reasonId)) continue;
      this.board.ask({ type: 'set-reason', reason: this.asTried({ ...reason, key: '', name, shortAnswer: null }) });
    }
  }

  expect(decisions: readonly RecordedDecision[], { fromOutside }: Facts): void {
    const outside = new Set(fromOutside);
    for (const decision of decisions) {
      const request = outside.has(decision) ? onTheWay(decision) : this.fact(decision);
      if (!request) continue;
      this.board.calendar.enter(decision.now - this.since, () => {
        const asIs = outside.has(decision) ? this.asItStands(request) : request;
        if (asIs) this.board.ask(asIs);
      });
    }
  }

  private fact(decision: RecordedDecision): Request | undefined {
    const { command, events } = decision;
    if (!FACTS.has(command.type) || events.some(({ type }) => type === 'command-refused')) return undefined;
    const again = commandAgain(decision);
    // A reason that came to be while the recording ran, or changed then, is tried from that moment on.
    return again?.type === 'set-reason' ? { ...again, reason: this.asTried(again.reason) } : again;
  }

  private asTried(reason: ReasonState): ReasonState {
    const { plan = reason.plan, priority = reason.priority } = this.changed.reasons?.get(reason.reasonId) ?? {};
    return { ...reason, plan, priority };
  }

  /** Of a promise by whoever has it here; anything else only while nobody has accepted: a contact who is being served does not give up waiting. */
  private asItStands(request: Request): Request | undefined {
    if (!('handoffId' in request)) return undefined;
    const handoff = this.board.handoff(request.handoffId);
    if (!handoff) return undefined;
    const isPromise = handoff.state === 'promised';
    if (request.type === 'keep-promise' || request.type === 'reassign-promise')
      return isPromise ? { ...request, byId: handoff.ownerId } : undefined;
    if (WHENEVER.has(request.type) || (request.type === 'cancel-handoff' && request.because === 'erased'))
      return request;
    return handoff.state === 'waiting' || (isPromise && request.type === 'cancel-handoff') ? request : undefined;
  }
}

const onTheWay = ({ command }: RecordedDecision): Request => command as Command;

/** What does not depend on who is asked for whom. */
const FACTS: ReadonlySet<Command['type']> = new Set([
  'set-employee',
  'erase-employee',
  'set-reason',
  'set-team',
  'set-site',
  'set-workspace',
  'reckon-staffing',
  'set-presence',
  'set-reachability',
  'start-engagement',
  'end-engagement',
  'answer-fill-in',
  'request-handoff',
  'request-assist',
]);

const WHENEVER: ReadonlySet<Command['type']> = new Set(['note-contact-reachable', 'return-stuck']);
