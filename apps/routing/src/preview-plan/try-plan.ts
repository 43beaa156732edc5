import { recordingOf, type StoredLog } from '@sambung/decision-log';
import {
  askAnew,
  boardAt,
  compareReplays,
  planProblems,
  Replay,
  type AskAnew,
  type Outlook,
  type PlanProblem,
  type Recording,
  type ReplayComparison,
} from '@sambung/simulation';
import { policyNamed } from '@sambung/switchboard';
import type { PlanPreviewBody } from '@sambung/contracts';

/** What is to be tried on which log; plain data, for a thread of its own. */
export interface PlanTrial {
  readonly reasonId: string;
  readonly body: PlanPreviewBody;
  /** ms since 1970. */
  readonly now: number;
  /** By which routing decides now. */
  readonly policy: string;
}

export interface TriedPlan {
  /** False: the workspace has no reason of this id. */
  readonly known: boolean;
  readonly problems: readonly PlanProblem[];
  readonly waiting: readonly {
    readonly handoffId: string;
    readonly requestedAt: number;
    readonly before: Outlook;
    readonly after: Outlook;
  }[];
  readonly past: ReplayComparison | null;
}

const SERVICE_LEVEL_MS = 20_000;

/** Works on a copy that is made from the log alone: nobody's board is touched. */
export async function tryPlan(log: StoredLog, trial: PlanTrial): Promise<TriedPlan> {
  const recording = await recordingOf(log);
  const [board] = boardAt(recording, Infinity);
  const snapshot = board.snapshot();
  const { reasonId, body } = trial;
  const reason = snapshot.reasons.find((each) => each.reasonId === reasonId);
  if (!reason) return { known: false, problems: [], waiting: [], past: null };
  return {
    known: true,
    problems: planProblems(body.plan ?? reason.plan, snapshot),
    waiting: waitingIn(snapshot, trial),
    past: body.lookBackHours === 0 ? null : past(recording, log, trial),
  };
}

function waitingIn(
  snapshot: Parameters<typeof askAnew>[0],
  { reasonId, body, now, policy }: PlanTrial,
): TriedPlan['waiting'] {
  const ask = { reasonId, now: Math.max(now, snapshot.now) };
  const before = askAnew(snapshot, { ...ask, options: optionsOf(policy) });
  const after = askAnew(snapshot, { ...ask, change: body, options: optionsOf(body.policy ?? policy) });
  return snapshot.handoffs.flatMap(({ asked }) => {
    const [was, is] = [before.get(asked.id), after.get(asked.id)];
    return was && is ? [{ handoffId: asked.id, requestedAt: asked.requestedAt, before: was, after: is }] : [];
  });
}

function past(
  recording: Recording,
  { reasons }: StoredLog,
  { reasonId, body, now }: PlanTrial,
): ReplayComparison | null {
  const first = recording.decisions[0];
  if (!first) return null;
  const since = Math.max(first.now, now - body.lookBackHours * 3_600_000);
  const window = { since, until: Math.max(since, now), serviceLevel: SERVICE_LEVEL_MS };
  const replay = new Replay(recording, window);
  const policy = body.policy === undefined ? undefined : policyNamed(body.policy);
  const change = { reasons: new Map([[reasonId, body]]), ...(policy && { policy }) };
  const observed = { recorded: replay.recorded(), modelled: replay.played(), changed: replay.played(change) };
  return compareReplays(window, observed, new Map(reasons.map((each) => [each.reasonId, each.key])));
}

function optionsOf(name: string): AskAnew['options'] {
  const policy = policyNamed(name);
  return policy ? { policy } : {};
}
