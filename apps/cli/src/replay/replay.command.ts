import { readFileSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { linesOf, type StoredLog } from '@sambung/decision-log';
import {
  boardAt,
  ChangeInvalid,
  compareReplays,
  decideAgain,
  planProblems,
  readChange,
  Replay,
  replayInWords,
  replayPage,
  type Change,
  type Recording,
  type Window,
} from '@sambung/simulation';
import { POLICY_NAMES, policyNamed } from '@sambung/switchboard';
import { CannotStart } from '../start/cannot-start';
import { decidedAgainInWords } from './decided-again-in-words';
import { logToPlay, recordingToPlay, type Source } from './log-to-play';

/** What a log tells of people is as confidential as the database it comes from: for whoever runs this alone. */
const CONFIDENTIAL = { mode: 0o600 };

interface Options extends Source {
  readonly since?: number;
  readonly until?: number;
  readonly export?: string;
  readonly change?: string;
  readonly policy?: string;
  readonly serviceLevel: number;
  readonly json?: boolean;
  readonly html?: string;
}

export const replayCommand = new Command('replay')
  .description(
    'run a recorded log again: does the engine decide the same, and who would have waited how long with another plan?',
  )
  .option('--workspace <name>', 'whose; needed where the database knows several')
  .option('--from <file>', 'a log that was exported')
  .option('--database-url <url>', "or routing's database")
  .option('--data <folder>', 'or the data folder of an instance that runs here', '.sambung')
  .option('--since <time>', 'RFC 3339; what was decided before only says how things stood', time)
  .option('--until <time>', 'RFC 3339', time)
  .option('--export <file>', 'write the log to a file and do nothing else')
  .option('--change <file>', 'try other plans, priorities, policy or timing; docs/REPLAY.md explains each key')
  .option('--policy <name>', `try another dispatch policy: ${POLICY_NAMES.join(', ')}`, knownPolicy)
  .option('--service-level <seconds>', 'an acceptance within it counts as in time', seconds, 20)
  .option('--json', 'print figures for machines and nothing else')
  .option('--html <file>', 'write one self-contained page with plots; with a change')
  .action(replay);

async function replay(options: Options): Promise<void> {
  const { since, until } = options;
  const log = await logToPlay(options, {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  });
  if (options.export !== undefined) {
    exportTo(options.export, log);
    return;
  }
  const change = changeIn(options, log);
  if (!change && options.html !== undefined)
    throw new CannotStart('A page shows what a change makes of it: give --change or --policy with --html.');
  const recording = await recordingToPlay(log);
  playing(options.from, () => {
    if (change) tryChange(change, recording, log, options);
    else decide(recording, options);
  });
}

/** What somebody has changed in a file fails anywhere in the engine. A log out of a database is ours: there it is a bug, and its stack says where. */
function playing(file: string | undefined, play: () => void): void {
  try {
    play();
  } catch (error) {
    if (file === undefined || error instanceof CannotStart) throw error;
    const because = error instanceof Error ? error.message : String(error);
    throw new CannotStart(
      `${file} cannot be played: something in it is not as Sambung writes it (${because}). Export it anew.`,
    );
  }
}

/** Whether this version decides as the one that wrote it did. */
function decide(recording: Recording, { since, json }: Options): void {
  const decided = decideAgain(recording, since === undefined ? {} : { since });
  console.log(json ? JSON.stringify(decided, null, 2) : decidedAgainInWords(decided));
  if (decided.differences.length > 0) process.exitCode = 1;
}

/** Who would have waited how long. */
function tryChange(change: Change, recording: Recording, log: StoredLog, options: Options): void {
  refuseVainPlans(change, recording, log);
  const window = windowOf(recording, options);
  const again = new Replay(recording, window);
  const observed = { recorded: again.recorded(), modelled: again.played(), changed: again.played(change) };
  const keys = new Map(log.reasons.map(({ reasonId, key }) => [reasonId, key]));
  const comparison = compareReplays(window, observed, keys);
  if (options.html !== undefined)
    writeFileSync(options.html, replayPage(`Replay of ${log.workspace}`, comparison), CONFIDENTIAL);
  console.log(options.json ? JSON.stringify(comparison, null, 2) : replayInWords(comparison));
}

/** A plan that asks for what nobody has would be played without a word, and its figures believed. */
function refuseVainPlans({ reasons }: Change, recording: Recording, log: StoredLog): void {
  const snapshot = boardAt(recording, Infinity)[0].snapshot();
  const problems = [...(reasons ?? [])].flatMap(([reasonId, { plan }]) => {
    const { key = reasonId } = log.reasons.find((each) => each.reasonId === reasonId) ?? {};
    return plan ? planProblems(plan, snapshot).map(({ path, value }) => `reasons.${key}.${path}: ${value}`) : [];
  });
  if (problems.length === 0) return;
  throw new CannotStart(`Nobody of ${log.workspace} is or has what the plan asks for:\n${problems.join('\n')}`);
}

function windowOf({ decisions }: Recording, { since, until, serviceLevel }: Options): Window {
  const [first, last] = [decisions[0], decisions.at(-1)];
  if (!first || !last) throw new CannotStart('Nothing was decided in that time.');
  return { since: since ?? first.now, until: until ?? last.now, serviceLevel: serviceLevel * 1_000 };
}

/** Undefined: none is to be tried. */
function changeIn({ change, policy }: Options, { reasons }: StoredLog): Change | undefined {
  const named = policy === undefined ? undefined : policyNamed(policy);
  if (change === undefined) return named && { policy: named };
  try {
    return { ...readChange(readFileSync(change, 'utf8'), change, reasons), ...(named && { policy: named }) };
  } catch (error) {
    if (error instanceof ChangeInvalid) throw new CannotStart(error.message);
    throw new CannotStart(`${change} cannot be read. docs/REPLAY.md shows what stands in it.`);
  }
}

function exportTo(file: string, log: StoredLog): void {
  const lines = [...linesOf(log)];
  writeFileSync(file, `${lines.join('\n')}\n`, CONFIDENTIAL);
  console.log(`${log.decisions.length} decisions of ${log.workspace} are written to ${file}.`);
}

function time(given: string): number {
  const moment = Date.parse(given);
  if (Number.isNaN(moment)) throw new InvalidArgumentError('A moment as 2026-11-21T05:00:00Z.');
  return moment;
}

function seconds(given: string): number {
  const number = Number(given);
  if (given !== '' && number >= 0 && number <= 86_400) return number;
  throw new InvalidArgumentError('It takes seconds, 0 to 86400.');
}

function knownPolicy(given: string): string {
  if (POLICY_NAMES.includes(given)) return given;
  throw new InvalidArgumentError(`There is no policy “${given}”: ${POLICY_NAMES.join(', ')}.`);
}
