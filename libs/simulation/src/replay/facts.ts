import type { DeclineReason } from '@sambung/contracts';
import type { RecordedDecision } from './recording';

/** What a person did with an offer. Lengths in ms from the offer. */
export interface Answer {
  readonly offeredAt: number;
  /** `unknown`: it was withdrawn, or the recording ended, before they said anything; so long they were silent. */
  readonly what: 'accepts' | 'declines' | 'misses' | 'unknown';
  readonly after: number;
  readonly declined?: DeclineReason | undefined;
  /** When it stood on their desk, and when they asked for a moment more. */
  readonly shownAfter?: number | undefined;
  readonly extendedAfter?: number | undefined;
}

/** One person’s time with a contact, from the acceptance to whatever ended it. Moments in ms since 1970. */
export interface Spell {
  readonly receiverId: string;
  readonly acceptedAt: number;
  /** Undefined: nobody said that they are together. */
  readonly connectedAt?: number | undefined;
  /** Undefined: it went on when the recording ended, or ended by the clock. */
  readonly ended?:
    { readonly at: number; readonly command: RecordedDecision['command']; readonly byReceiver: boolean } | undefined;
  /** How long the wrap-up after it took (ms), where its receiver said that it is over; undefined: as long as theirs does. */
  readonly wrapUp?: number | undefined;
}

/** What is known of one contact, whoever takes them. */
export interface ContactFacts {
  /** In the order in which they happened. */
  readonly spells: readonly Spell[];
  readonly answersOf: (employeeId: string) => readonly Answer[];
  /** By the offer's id. */
  readonly answerTo: (offerId: string) => Answer | undefined;
}

export interface WrapUp {
  readonly employeeId: string;
  /** ms since 1970. */
  readonly from: number;
  readonly until: number;
}

/** Everything that a recording says of people that does not hang on who is asked for whom. */
export interface Facts {
  readonly of: (handoffId: string) => ContactFacts;
  /** Those that somebody said are over. */
  readonly wrapUps: readonly WrapUp[];
  /** What was asked of handoffs while nobody had accepted them, or after they had become a promise: it happens at its recorded time. */
  readonly fromOutside: readonly RecordedDecision[];
}
