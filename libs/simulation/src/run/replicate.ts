import { Switchboard } from '@sambung/switchboard';
import { floorCommands, workersOf } from '../floor/floor';
import { withHistory } from '../floor/history';
import { policyFor } from '../floor/policy-for';
import type { RecordedContact, Scenario } from '../scenario/scenario';
import { worthsOf } from '../staffing/staffing-plan';
import { arrivalsOf } from './arrivals';
import { Attendance } from './attendance';
import { type Figures, Measures } from './measures';
import { VirtualSwitchboard } from './virtual-switchboard';
import { Visits } from './visits';

/** Whoever is still in the system so long after the end (ms) counts as never answered. */
const WAITED_FOR_AFTER_THE_END = 24 * 3_600_000;

export interface Replication {
  readonly scenario: Scenario;
  /** The name of one. */
  readonly policy: string;
  /** From 1; with the scenario’s seed it names the customers that come, the same under every policy. */
  readonly number: number;
  /** Where arrivals come from a CSV. */
  readonly recorded?: readonly RecordedContact[];
  /** Told now and then which part of its time has been played, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

/** So often, or a little more rarely where little happens, it is told how far a replication is. */
const PARTS = 100;

/**
 * Plays one replication on the real switchboard, and says what was measured: contacts that come after the warm-up and before the end,
 * each followed until it has left. The same replication always leads to the same figures.
 * @throws PolicyUnknown
 */
export async function replicate({
  scenario,
  policy,
  number,
  recorded = [],
  onProgress,
}: Replication): Promise<Figures> {
  const run = `${String(scenario.seed)}.${String(number)}`;
  const workers = workersOf(scenario, run);
  const rules = { policy: policyFor(policy) };
  const before = new VirtualSwitchboard(Switchboard.empty(rules));
  for (const command of floorCommands(scenario, workers)) before.insist(command);
  const past = withHistory(before.snapshot(), scenario, workers, run);
  const board = new VirtualSwitchboard(Switchboard.restore(past, rules));
  await reckonStaffing(board, 0);
  const measures = new Measures(scenario);
  const visits = new Visits(scenario, run, board, new Map(workers.map((worker) => [worker.id, worker])), measures);
  board.onEvent = (event) => visits.follow(event);

  new Attendance(scenario, board, measures.use).begin(workers);
  for (const type of scenario.types.keys())
    expectArrivals({ scenario, policy, number, recorded }, run, type, board, visits);

  const end = scenario.warm_up + scenario.length;
  let parts = 0;
  while (board.next < end || (visits.unfinished > 0 && board.next <= end + WAITED_FOR_AFTER_THE_END)) {
    if (learnsOnTheWay(scenario)) await reckonStaffing(board, RHYTHM);
    board.step();
    if (board.now * PARTS < (parts + 1) * end) continue;
    parts = Math.floor((board.now * PARTS) / end);
    onProgress?.(Math.min(1, parts / PARTS));
  }
  visits.close(Math.max(board.now, end));
  return measures.figures(Math.max(board.now, end));
}

/** How old what people’s pace is taken to be may become (ms): as in routing. */
const RHYTHM = 3_600_000;

/** A past with a known error stays as it is; without one what is known is what the run itself has shown. */
const learnsOnTheWay = ({ learned_rates: learned }: Scenario): boolean =>
  learned !== undefined && learned.error === undefined;

async function reckonStaffing(board: VirtualSwitchboard, rhythm: number): Promise<void> {
  const staffing = board.staffingDue(rhythm);
  if (staffing) board.insist({ type: 'reckon-staffing', worths: await worthsOf(staffing) });
}

/** Enters the next arrival of a type, and after it the one after: arrivals go on until all who count have left, as they would in life. */
function expectArrivals(
  { scenario, recorded = [] }: Replication,
  run: string,
  type: number,
  board: VirtualSwitchboard,
  visits: Visits,
): void {
  const arrivals = arrivalsOf(scenario, type, recorded, run);
  const enterNext = (count: number): void => {
    const at = arrivals.next();
    if (at === undefined) return;
    board.calendar.enter(Math.round(at), () => {
      visits.arrive(`${String(type)}-${String(count)}`, type);
      enterNext(count + 1);
    });
  };
  enterNext(1);
}
