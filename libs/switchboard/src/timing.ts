import type { Way } from './board/capacity';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long everything takes, in milliseconds. Recorded decisions never look here again, so changing it changes the future alone. */
export interface Timing {
  /** How long one person is asked. Also how long a stage of one person holds. */
  readonly offer: Readonly<Record<Way, number>>;
  /** Between two levels of the line above. */
  readonly ladderStep: number;
  /** After the top of the line, when somebody declined or missed it: until all may be asked again. */
  readonly roundPause: number;
  /** The same where nobody could be asked at all: a new round would find the same, unless the line above has changed. */
  readonly idleRoundPause: number;
  /** After acceptance: until both are asked whether they are together, and until it counts as cut off. */
  readonly confirm: number;
  readonly cutOff: number;
  /** A callback after a cut-off. */
  readonly callbackSoon: number;
  /** A proposed callback is at least this far off. */
  readonly callbackNotice: number;
  /** Between two reminders of an overdue promise on the way up, and after the top was told. */
  readonly reminder: number;
  readonly reminderAtTheTop: number;
  /** Somebody asked to fill in answers within this time; for the same team nobody is asked again before the pause is over. */
  readonly fillInAnswer: number;
  readonly fillInPause: number;
  /** How often it is seen whether whoever fills in is still needed. */
  readonly fillInReview: number;
  /** Whoever accepts an assist late has at least this long before they are reminded, and as long again before it is taken from them. */
  readonly assistAnswer: number;
  /** Within this time somebody who speaks the contact's language is to have joined. */
  readonly speakerPromise: number;
  /** Nobody is expected to join a conversation for longer. */
  readonly longestJoining: number;
  /**
   * Something heavy has waited so long, what it is worth in waiting time included, when the next of those who fit it and have lighter work in hand is kept free for it.
   * More than any urgency is worth (`MOST_OVERTAKEN_MS`), so that nothing is kept for what has just come.
   */
  readonly keepRoomAfter: number;
  /** Missed offers in a row before somebody is paused (a count). */
  readonly missedBeforePause: number;
}

export const DEFAULT_TIMING: Timing = {
  offer: { phone: 20 * SECOND, counter: 30 * SECOND, chat: 30 * SECOND, email: 120 * SECOND, assist: 20 * SECOND },
  ladderStep: 20 * SECOND,
  roundPause: 15 * SECOND,
  idleRoundPause: 15 * MINUTE,
  confirm: 60 * SECOND,
  cutOff: 120 * SECOND,
  callbackSoon: 15 * MINUTE,
  callbackNotice: 30 * MINUTE,
  reminder: 15 * MINUTE,
  reminderAtTheTop: HOUR,
  fillInAnswer: 2 * MINUTE,
  fillInPause: 10 * MINUTE,
  fillInReview: 10 * MINUTE,
  assistAnswer: 30 * SECOND,
  speakerPromise: MINUTE,
  longestJoining: 4 * HOUR,
  keepRoomAfter: 15 * MINUTE,
  missedBeforePause: 2,
};
