import fc from 'fast-check';
import {
  type Command,
  DEFAULT_POLICY,
  DEFAULT_TIMING,
  type DispatchPolicy,
  Switchboard,
  type SwitchboardEvent,
  type Timing,
  longestIdle,
} from '../src';
import { leastNeededElsewhere } from '../src/policies/least-needed-elsewhere';
import { leastLoaded } from '../src/policies/least-loaded';
import { ownLevelCapped } from '../src/policies/own-level-capped';
import { ownLevelInWindows } from '../src/policies/own-level-in-windows';
import { ownRateCapped } from '../src/policies/own-rate-capped';
import { pricedTime } from '../src/policies/priced-time';
import { queueAndIdlenessRatio } from '../src/policies/queue-and-idleness-ratio';
import { NaiveMatcher } from './naive-matcher';
import { type Day, type Step, openDay } from './random/day';
import { opening, steps } from './random/whole-day';

const runs = Number(process.env['SWITCHBOARD_RUNS'] ?? 60);
const seed = process.env['SWITCHBOARD_SEED'] === undefined ? {} : { seed: Number(process.env['SWITCHBOARD_SEED']) };
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** More than any one command leads to in a company of seven. */
const MOST_EVENTS = 1_000;

/** As much as there always is for so few people, or so little that it runs out and comes back as they come and go. */
const roomForSeats = fc.option(fc.record({ all: fc.nat(30), own: fc.nat(12), few: fc.nat(2) }), { nil: undefined });

/** What is rare in a day: that something heavy has waited for long. */
const IMPATIENT: Timing = { ...DEFAULT_TIMING, keepRoomAfter: 0 };

type Watch = (command: Command, now: number, events: readonly SwitchboardEvent[]) => void;

/** Plays a day; `watch` sees each command with the events it led to, and its complaint is told together with what was done until then. */
function play(board: Switchboard, day: Step[], watch: Watch): Day {
  const state = openDay(board);
  for (const step of [opening, ...day]) {
    for (const command of step(state)) {
      state.sent.push(command);
      try {
        const { events } = board.handle(command, state.now);
        if (events.length > MOST_EVENTS) throw new Error('goes round in circles');
        watch(command, state.now, events);
      } catch (error) {
        const done = state.sent.map((each) => JSON.stringify(each)).join('\n');
        throw new Error(`${String(error)}\nafter\n${done}\nat ${String(state.now)}`, { cause: error });
      }
    }
  }
  return state;
}

// A failing run prints its seed and the shortest day that fails.
describe('any day whatever', () => {
  it.each([
    ['one person asked at a time, longest idle first', { askAtOnce: 1, policy: longestIdle }],
    ['two people asked at once, least loaded first', { askAtOnce: 2, policy: leastLoaded }],
    [
      'the highest level first unless it has been busier, and what one is best at ahead of its place',
      { askAtOnce: 1, policy: ownLevelCapped },
    ],
    ['the same in windows, assigned together', { askAtOnce: 1, policy: ownLevelInWindows }],
    ['by what people’s pace is learned to be', { askAtOnce: 1, policy: ownRateCapped }],
    ['by the price of people’s time', { askAtOnce: 1, policy: pricedTime }],
    ['somebody kept free for heavy work at once', { askAtOnce: 1, policy: longestIdle, timing: IMPATIENT }],
    ['stations whose idleness exceeds their share first', { askAtOnce: 1, policy: queueAndIdlenessRatio }],
    ['whoever is least needed elsewhere first', { askAtOnce: 1, policy: leastNeededElsewhere }],
  ])('leads to the same decisions with indexes as by scanning everything: %s', (_, rules) => {
    fc.assert(
      fc.property(steps, roomForSeats, (day, seating) => {
        const indexed = Switchboard.empty({ ...rules, seating });
        const scanning = Switchboard.empty({ ...rules, matcher: (board) => new NaiveMatcher(board) });
        play(indexed, day, (command, now, events) => {
          expect(events).toEqual(scanning.handle(command, now).events);
          expect(indexed.violations({ deep: true })).toEqual([]);
        });
        expect(indexed.snapshot()).toEqual(scanning.snapshot());
      }),
      { numRuns: runs, ...seed },
    );
  });

  it.each<[string, DispatchPolicy, Timing?]>([
    ['by default', DEFAULT_POLICY],
    ['in windows', ownLevelInWindows],
    ['with somebody kept free for heavy work at once', DEFAULT_POLICY, IMPATIENT],
  ])(
    'goes on from a snapshot as if nothing had happened, and a replay of its events leads to the same board: %s',
    (_, policy, timing = DEFAULT_TIMING) => {
      fc.assert(
        fc.property(steps, fc.nat(80), (day, moment) => {
          const whole = Switchboard.empty({ policy, timing });
          const replayed = Switchboard.empty({ policy, timing });
          let resumed: Switchboard | undefined;
          let count = 0;
          play(whole, day, (command, now, events) => {
            if (resumed) expect(resumed.handle(command, now).events).toEqual(events);
            for (const event of throughJson(events)) replayed.apply(event);
            if (count++ === moment) resumed = Switchboard.restore(throughJson(whole.snapshot()), { policy, timing });
          });
          expect(throughJson(replayed.snapshot())).toEqual(throughJson(whole.snapshot()));
          if (resumed) expect(throughJson(resumed.snapshot())).toEqual(throughJson(whole.snapshot()));
        }),
        { numRuns: runs, ...seed },
      );
    },
  );

  it('brings every handoff and every question to one end at most, with one owner at a time, and nothing happens to it after that', () => {
    fc.assert(
      fc.property(steps, (day) => {
        const board = Switchboard.empty();
        const ended = new Set<string>();
        const requested = new Set<string>();
        const epochs = new Map<string, number>();
        play(board, day, (_, __, events) => {
          for (const event of events) {
            if (!('handoffId' in event)) continue;
            if (event.type !== 'pause-spared') expect(ended).not.toContain(event.handoffId);
            if (event.type === 'handoff-requested' || event.type === 'assist-requested') requested.add(event.handoffId);
            if (event.type === 'handoff-ended' || event.type === 'assist-ended') ended.add(event.handoffId);
            if (event.type !== 'handoff-assigned' && event.type !== 'promise-made') continue;
            expect(event.epoch).toBe((epochs.get(event.handoffId) ?? 0) + 1);
            epochs.set(event.handoffId, event.epoch);
          }
        });
        for (const handoffId of requested) expect(board.ownerOf(handoffId) === undefined).toBe(ended.has(handoffId));
      }),
      { numRuns: runs, ...seed },
    );
  });

  it('is over at some point: who is left waiting is asked, or told, again and again', () => {
    fc.assert(
      fc.property(steps, (day) => {
        const board = Switchboard.empty();
        const { now } = play(board, day, () => undefined);
        for (const { state } of board.queue())
          if (state !== 'connected') expect(board.nextDue()).toBeGreaterThanOrEqual(0);
        // Nothing is due twice at the same moment for ever.
        for (let ticks = 0; (board.nextDue() ?? Infinity) <= now; ticks++) {
          expect(ticks).toBeLessThan(50);
          board.handle({ type: 'tick' }, now);
        }
      }),
      { numRuns: runs, ...seed },
    );
  });
});
