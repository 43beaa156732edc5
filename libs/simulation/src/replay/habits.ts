import type { Facts } from './facts';
import type { Recording } from './recording';

/** How long things take where the recording cannot say: medians of what it does say. In ms. */
export interface Habits {
  /** From the offer to the acceptance: the person’s own, else everybody’s. */
  readonly response: (employeeId: string) => number;
  /** From the acceptance to the connection. */
  readonly connection: number;
  /** From the connection to its end: of the same reason, else of all. */
  readonly conversation: (reasonId: string) => number;
}

/** Where nobody ever did it in the whole recording. */
const RESPONSE_UNHEARD_OF = 5_000;
const CONVERSATION_UNHEARD_OF = 180_000;

export function habitsIn({ base, decisions }: Recording, facts: Facts): Habits {
  const responses = new Samples();
  const conversations = new Samples();
  const connections = new Samples();
  const reasonOf = new Map((base?.handoffs ?? []).map(({ asked, reasonId }) => [asked.id, reasonId]));
  for (const { events } of decisions) {
    for (const event of events) {
      if (event.type === 'handoff-requested') reasonOf.set(event.handoffId, event.reasonId);
      if (event.type !== 'handoff-assigned') continue;
      const answer = facts.of(event.handoffId).answerTo(event.offerId);
      if (answer?.what === 'accepts') responses.add(event.receiverId, answer.after);
    }
  }
  for (const [handoffId, reasonId] of reasonOf) {
    for (const { acceptedAt, connectedAt, ended } of facts.of(handoffId).spells) {
      if (connectedAt !== undefined) connections.add('', connectedAt - acceptedAt);
      if (ended) conversations.add(reasonId, ended.at - (connectedAt ?? acceptedAt));
    }
  }
  return {
    response: (employeeId) => responses.median(employeeId) ?? responses.median() ?? RESPONSE_UNHEARD_OF,
    connection: connections.median() ?? 0,
    conversation: (reasonId) => conversations.median(reasonId) ?? conversations.median() ?? CONVERSATION_UNHEARD_OF,
  };
}

class Samples {
  private readonly all: number[] = [];
  private readonly by = new Map<string, number[]>();

  add(of: string, value: number): void {
    this.all.push(value);
    const known = this.by.get(of);
    if (known) known.push(value);
    else this.by.set(of, [value]);
  }

  /** Undefined: there is none. */
  median(of?: string): number | undefined {
    const sorted = [...(of === undefined ? this.all : (this.by.get(of) ?? []))].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)];
  }
}
